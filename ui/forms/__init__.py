"""What forms of several pages are made of: the dialog that writes before it closes, days as people type them."""

"""What is shared by the pages where next steps are ticked off, set and moved."""

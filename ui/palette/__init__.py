"""The command palette: find a client, a person, an order, or do anything the window can do."""

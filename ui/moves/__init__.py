"""Moving a client to another stage, from whatever page: what speaks against it, and what is asked first."""

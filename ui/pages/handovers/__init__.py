"""Hand-overs: what waits for an answer, what came back, what is done."""

"""What several pages need of a team: stand-ins, clients moved by hand, who works in the book now."""

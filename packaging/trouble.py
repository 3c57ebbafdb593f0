"""What stops packaging/run.py in a way that a person can mend."""


class TroubleError(Exception):
    """One sentence for the person, with the command to type where there is one."""

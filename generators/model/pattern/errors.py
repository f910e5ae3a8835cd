"""What can go wrong with a pattern; the lint turns both into findings."""


class PatternError(Exception):
    """A text that is no regular expression, or one that uses a construct no dialect here shares."""

    def __init__(self, position: int, reason: str) -> None:
        """Position counts characters from 0; the reason is a short phrase, subject first."""
        super().__init__(f"{reason} at {position}")
        self.position = position
        self.reason = reason


class Untranslatable(Exception):
    """A valid pattern with a construct that the target dialect cannot express exactly."""

    def __init__(self, construct: str, position: int) -> None:
        """The construct is a noun phrase, such as `backreference`; position counts characters from 0."""
        super().__init__(f"{construct} at {position}")
        self.construct = construct
        self.position = position

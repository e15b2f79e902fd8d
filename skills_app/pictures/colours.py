"""The palette of the pictures, and how a colour gets darker or lighter."""

INK = "#2E2937"
SHADOW = "#1D1830"

WHITE, PAPER, CREAM, HAIRNET = "#FFFFFF", "#FBFAF5", "#F7EBCF", "#DDEDF5"
WOOD, WOOD_LIGHT, CARDBOARD = "#C98B4F", "#E6BC88", "#D2A36B"
STEEL, STEEL_DARK, IRON, DARK, RUBBER = "#C3CDD6", "#8B98A7", "#5B6475", "#3F4352", "#34343E"
RED, ORANGE, YELLOW = "#C8503C", "#F08A24", "#F4C534"
GREEN, DEEP_GREEN, TEAL = "#5E9C6B", "#3C6A5B", "#3E8E7E"
BLUE, SKY = "#3F6FA8", "#BFE3F2"

ARROW, RIGHT, WRONG = "#1F5FA8", "#1B7F6B", "#C2410C"
SKIN = ("#F7D5BC", "#EBBB94", "#D39A6C", "#AE764D", "#855538", "#5E3B2A")
HAIR = {
    "black": "#2B2326", "brown": "#51372B", "chestnut": "#84532F", "blond": "#D2A55C",
    "red": "#9C4425", "grey": "#B9B6B8", "white": "#E4E2E3",
}  # fmt: skip


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies at ``share`` (0 to 1) between two colours written ``#rrggbb``."""
    channels = (round(int(first[i : i + 2], 16) * (1 - share) + int(second[i : i + 2], 16) * share) for i in (1, 3, 5))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def dark(colour: str, share: float = 0.16) -> str:
    """The colour in the shade."""
    return mix(colour, "#241A3A", share)


def light(colour: str, share: float = 0.35) -> str:
    return mix(colour, WHITE, share)

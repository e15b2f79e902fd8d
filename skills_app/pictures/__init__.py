"""A scene description in YAML becomes an SVG picture."""

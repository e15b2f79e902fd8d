"""The door of translators: the texts of the banks, in two languages side by side, saved into their files."""

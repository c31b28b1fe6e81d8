"""The page that shows a World: one self-contained HTML file that opens from disk with the network off."""

from kg.view.page import write_page

__all__ = ["write_page"]

"""Claims of many articles to one world of actors, places, events and ties."""

from kg.resolve.world import resolve

__all__ = ["resolve"]

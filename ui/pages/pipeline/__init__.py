"""The conveyor as a board."""

from ui.pages.pipeline.page import PipelinePage

__all__ = ["PipelinePage"]

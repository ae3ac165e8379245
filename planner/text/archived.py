"""Why an agenda was archived, in a sentence."""

from planner.domain.agenda.agenda import Archived
from planner.text import Translate


def with_reason(told: str, archived: Archived, t: Translate) -> str:
    """Add why an agenda was archived, when that was written down."""
    return f"{told} {t('archived-reason', reason=archived.reason)}" if archived.reason else told

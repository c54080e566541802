"""What every page of a trust shows around its own content."""

from .access import Permission
from .viewpoint import may_look


def trust(request) -> dict:
    """The trust one is in, the access one has there, and the permissions by name."""
    access = getattr(request, "access", None)
    if access is None:
        return {}
    return {
        "trust": access.trust,
        "words": access.trust.words,
        "access": access,
        "can_look": may_look(access.by_rights),
        "can": {permission.name.lower(): access.can(permission) for permission in Permission},
    }

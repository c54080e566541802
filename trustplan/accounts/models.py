"""Who somebody is. Where they belong, and what they may do there, is in ``trusts``."""

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager):
    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        """Make a person. Without a password they can sign in only after setting one."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        """Make a site operator (``manage.py createsuperuser``)."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str) -> "User":
        return self.get(email__iexact=email)


class User(AbstractUser):
    """A person, known by e-mail address, who may belong to several trusts."""

    username = None
    first_name = None
    last_name = None
    name = models.CharField("full name", max_length=150)
    email = models.EmailField("e-mail address", unique=True)
    # Single keys can get in the way of speech input and of slips: WCAG 2.1.4.
    shortcuts = models.BooleanField("keyboard shortcuts", default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name


class CacheEntry(models.Model):
    """The table of Django's database cache, so that the migrations make it.

    It holds what all processes must count together: the attempts that the rate limits allow.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "cache"
        verbose_name_plural = "cache entries"

    def __str__(self) -> str:
        return self.cache_key

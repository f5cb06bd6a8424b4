"""Making the Polish pages of the plugins' content."""

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.core.files.images import ImageFile
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site

from cms.plugins.registry import contributions

from .content import InitialContent, Link, PageContent, PictureContent, TermContent
from .values import Values


class Gathered:
    """All plugins' content, the whole or without samples; `left_out` holds the keys of the pages
    that stay out. A row, a field or a block that links to one of them stays out as well."""

    def __init__(self, samples: bool = True) -> None:
        given = contributions(InitialContent)
        offered = [page for content in given for page in content.pages()]
        self.pages = [page for page in offered if samples or not page.sample]
        self.left_out = {page.key for page in offered} - {page.key for page in self.pages}
        self.terms = [term for content in given for term in content.terms()]
        self.pictures = [picture for content in given for picture in content.pictures()]
        self.glossary = [entry for content in given for entry in content.glossary()]
        self.synonyms = [row for content in given for row in content.synonyms()]


class PolishTree(Values):
    """Writes the Polish pages; `made` holds them by key, Links resolve through it."""

    def __init__(self, gathered: Gathered) -> None:
        super().__init__()
        self.gathered = gathered
        self.locale = Locale.objects.get(language_code="pl")

    def write(self) -> None:
        """Pictures and terms, then every page bare, then every page whole and published."""
        for picture in self.gathered.pictures:
            self.pictures[picture.key] = self._picture(picture)
        for term in self.gathered.terms:
            self.terms[term.key] = self._term(term)
        for content in self.gathered.pages:
            self.made[content.key] = self._bare(content)
        for content in self.gathered.pages:
            self._whole(content)

    def _picture(self, content: PictureContent) -> Any:
        with content.file.open("rb") as file:
            image = get_image_model()(title=content.title, credit=content.credit)
            image.file = ImageFile(file, name=content.file.name)
            if content.focal:
                image.file.open()
                width, height = image.file.width, image.file.height
                image.focal_point_x = round(content.focal[0] * width)
                image.focal_point_y = round(content.focal[1] * height)
                image.focal_point_width = image.focal_point_height = round(min(width, height) / 4)
            image.save()
        return image

    def _term(self, content: TermContent) -> Any:
        english = Locale.objects.get(language_code="en")
        model: Any = apps.get_model(content.model)
        term = model(locale=self.locale)
        return term.save_names({self.locale: content.name.pl, english: content.name.english})

    def _bare(self, content: PageContent) -> Any:
        """The page as a draft with its plain fields; what refers to other pages comes later."""
        model: Any = apps.get_model(content.model)
        plain = {
            name: self.value(value)
            for name, value in content.fields.items()
            if not isinstance(value, Link)
            and not isinstance(model._meta.get_field(name), StreamField)
        }
        page = model(
            title=content.title.pl,
            slug=content.slug.pl,
            locale=self.locale,
            live=False,
            is_sample=content.sample,
            **plain,
        )
        if content.parent is None:
            self._replace_welcome_page(page)
        else:
            self.made[content.parent].add_child(instance=page)
        return page

    def _replace_welcome_page(self, home: Any) -> None:
        """The first home page takes the place of Wagtail's welcome page as the site's root."""
        from django.conf import settings

        welcome = Page.objects.filter(depth=2, content_type__model="page").first()
        if welcome is not None:
            # Its slug is taken until the site points elsewhere and it can go.
            Page.objects.filter(pk=welcome.pk).update(slug="welcome", live=False)
        Page.get_first_root_node().add_child(instance=home)
        scheme, _, host = settings.BASE_URL.partition("://")
        name, _, port = host.partition(":")
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={
                "root_page": home.page_ptr,
                "hostname": name,
                "port": int(port or (443 if scheme == "https" else 80)),
                "site_name": home.title,
            },
        )
        if welcome is not None:
            Page.objects.get(pk=welcome.pk).delete()

    def _whole(self, content: PageContent) -> None:
        page = type(self.made[content.key]).objects.get(pk=self.made[content.key].pk)
        for name, value in content.fields.items():
            if isinstance(value, Link) and self.misses(value):
                continue
            field = page._meta.get_field(name)
            if isinstance(field, StreamField):
                kept = [item for item in value if not self.misses(item)]
                value = self.stream(field.stream_block, kept)
            setattr(page, name, self.value(value))
        for name, rows in content.rows.items():
            relation: Any = page._meta.get_field(name)
            made = []
            for place, row in enumerate(row for row in rows if not self.misses(row)):
                values = {key: self.value(value) for key, value in row.items()}
                made.append(relation.related_model(sort_order=place, locale=self.locale, **values))
            getattr(page, name).set(made)
        # Saved first: rows without ids in a revision are taken for one and the same when copied.
        page.save()
        page.save_revision().publish()
        self.made[content.key] = page

    def misses(self, value: Any) -> bool:
        """Whether a content value links anywhere to a page that is left out."""
        if isinstance(value, Link):
            return value.key in self.gathered.left_out
        if isinstance(value, Mapping):
            return any(self.misses(item) for item in value.values())
        if isinstance(value, (list, tuple)):
            return any(self.misses(item) for item in value)
        return False

"""The addresses of translations in the admin."""

from django.urls import path

from .desk.urls import urlpatterns as desk
from .exchange.urls import urlpatterns as exchange
from .machine_views import MachineView

app_name = "cms_translation"
urlpatterns = [*desk, *exchange, path("machine/", MachineView.as_view(), name="machine")]

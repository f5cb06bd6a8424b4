"""The addresses of translations in the admin."""

from django.urls import path

from .machine.views import MachineView
from .po.urls import urlpatterns as exchange
from .workbench.urls import urlpatterns as workbench

app_name = "cms_translation"
urlpatterns = [*workbench, *exchange, path("machine/", MachineView.as_view(), name="machine")]

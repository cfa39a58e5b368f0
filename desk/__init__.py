"""The caseworker's page (Arbeitsplatz): a web application on this machine, over what `check` writes."""

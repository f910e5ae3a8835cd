"""What lets people and machines find releases: indexes, DCAT-AP, XML catalog, feeds and archives."""

from registry.catalogue.publishing import archive, catalogue, publish, releases

__all__ = ["archive", "catalogue", "publish", "releases"]

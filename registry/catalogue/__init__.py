"""What lets people and machines find releases: indexes, DCAT-AP, XML catalog, feeds and archives."""

from registry.catalogue.publishing import catalogue, publish, releases

__all__ = ["catalogue", "publish", "releases"]

"""The words of pages about profiles: key → German, English."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "profile": ("Profil", "Profile"),
    "profiles": ("Profile", "Profiles"),
    "profiles_lead": (
        "Teile des Standards, die eine Umsetzung für sich in Anspruch nehmen kann statt des Ganzen. Was nicht dazu "
        "gehört, meldet die Konformitätsprüfung als „nicht beansprucht“, nie als bestanden.",
        "Parts of the standard that an implementation can claim instead of the whole. What does not belong to them is "
        "reported by the conformance test as “not claimed”, never as passed.",
    ),
    "profile_documents": ("Dokumente", "Documents"),
    "profile_encodings": ("Formate", "Formats"),
    "profile_operations": ("Operationen", "Operations"),
    "profile_participants": ("Beteiligte", "Participants"),
    "profile_requirements": ("Anforderungen", "Requirements"),
    "profile_all": ("alle", "all"),
    "profile_levels": ("{count} von {all} dieses Standards ({levels})", "{count} of {all} of this standard ({levels})"),
    "profile_used": ("{count} aus {standard}", "{count} of {standard}"),
    "profile_ids": ("Kennungen aller Anforderungen", "ids of all requirements"),
    "profile_claim": ("In Anspruch nehmen", "How to claim it"),
}

"""Signatures of the checkpoint, made and verified by OpenSSH (`ssh-keygen -Y`)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

NAMESPACE = "standardfabrik-registry"
"""What a signature is for, so that a key's signature of something else never counts (PROTOCOL.sshsig)."""

SIGNER = "registry"


class SigningFailed(Exception):
    """No signature could be made; the message is what `ssh-keygen` said."""


def sign(content: bytes, key: Path) -> bytes:
    """An armoured signature with the private key in a file (or its public half, if an agent holds the key)."""
    done = _ssh_keygen(["-Y", "sign", "-q", "-n", NAMESPACE, "-f", str(key)], content)
    if done.returncode:
        raise SigningFailed(_told(done))
    return done.stdout


def signature_fault(content: bytes, signature: bytes, keys: Iterable[str]) -> str:
    """Why a signature is not one of the content by one of the public keys; empty when it is."""
    with tempfile.TemporaryDirectory() as folder:
        signers, file = Path(folder, "signers"), Path(folder, "signature")
        signers.write_text("".join(f'{SIGNER} namespaces="{NAMESPACE}" {" ".join(key.split())}\n' for key in keys))
        file.write_bytes(signature)
        arguments = ["-Y", "verify", "-n", NAMESPACE, "-I", SIGNER, "-f", str(signers), "-s", str(file)]
        try:
            done = _ssh_keygen(arguments, content)
        except SigningFailed as error:
            return str(error)
    return _told(done) if done.returncode else ""


def _ssh_keygen(arguments: list[str], content: bytes) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("ssh-keygen")
    if program is None:
        raise SigningFailed("ssh-keygen of OpenSSH is not installed")
    return subprocess.run([program, *arguments], input=content, capture_output=True, check=False)


def _told(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = (done.stderr.strip() or done.stdout.strip()).decode(errors="replace").splitlines()
    return lines[-1].strip() if lines else f"ssh-keygen ended with {done.returncode}"

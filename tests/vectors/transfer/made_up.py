"""What the scripts beside this file have in common: the made-up accounts, the ciphers that most formats take, and how a file and what it
must give are put down. Other libraries than the readers use: `pip install cryptography argon2-cffi PyNaCl qrcode pillow`.
"""

import base64
import hashlib
import json
from pathlib import Path

import argon2.low_level as argon2
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

HERE = Path(__file__).parent
PASSWORD = "correct hörse"
EXPECTED = {}


def random(name, length):
    """Not random at all, which is what vectors want."""
    return hashlib.shake_128(name.encode()).digest(length)


def b32(data):
    return base64.b32encode(data).decode().rstrip("=")


def b64(data):
    return base64.b64encode(data).decode()


def cbc(key, iv, plain):
    pad = 16 - len(plain) % 16
    box = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return box.update(plain + bytes([pad]) * pad) + box.finalize()


def gcm(key, nonce, plain, associated=None):
    return AESGCM(key).encrypt(nonce, plain, associated)


def pbkdf2(hash_name, salt, iterations, password=PASSWORD):
    return hashlib.pbkdf2_hmac(hash_name, password.encode(), salt, iterations, 32)


def argon2id(salt, memory_kib, iterations, lanes, password=PASSWORD):
    return argon2.hash_secret_raw(password.encode(), salt, iterations, memory_kib, lanes, 32, argon2.Type.ID)


#: One pixel: small enough to be kept as a picture.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
KEYS = {name: random(name, 20) for name in ("mill", "harbour", "lantern", "gate")}


def totp(issuer, label, key, algorithm="SHA1", digits=6, period=30, **extra):
    return {"type": "totp", "issuer": issuer, "label": label, "secret": b32(KEYS[key]), "algorithm": algorithm,
            "digits": digits, "period": period, **extra}


def hotp(issuer, label, key, counter, algorithm="SHA1", digits=6, **extra):
    return {"type": "hotp", "issuer": issuer, "label": label, "secret": b32(KEYS[key]), "algorithm": algorithm,
            "digits": digits, "period": None, "counter": counter, **extra}


def steam(issuer, label, key, **extra):
    return {"type": "steam", "issuer": issuer, "label": label, "secret": b32(KEYS[key]), "algorithm": "SHA1",
            "digits": 5, "period": 30, **extra}


def write(name, data, format_id, entries=(), **more):
    if not isinstance(data, (bytes, str)):
        data = json.dumps(data, ensure_ascii=False, indent=1)
    (HERE / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    EXPECTED[name] = {"format": format_id, **more, "entries": list(entries)}


def finish(name):
    """Writes the list of what was made, under the script's name."""
    (HERE / f"{name}.json").write_text(json.dumps(EXPECTED, ensure_ascii=False, indent=1) + "\n")
    print(f"{len(EXPECTED)} files")

"""Writes the exports of authenticators that stand beside this file, and what each must give (`authenticators.json`).

Made after the descriptions of the formats, with other libraries than the readers use: `pip install cryptography argon2-cffi PyNaCl`,
then `python3 make-authenticators.py`. Salts and nonces are derived from names, so that a second run writes the same bytes (the header that libsodium draws for Ente apart).
All accounts are made up.
"""

import hashlib
import hmac
import json
import struct

import nacl.bindings as nacl

from made_up import KEYS, PASSWORD, PIXEL, argon2id, b32, b64, cbc, finish, gcm, hotp, pbkdf2, random, steam, totp, write

# --- 2FAS -----------------------------------------------------------------------------------------------------------------

def two_fas():
    service = {
        "name": "Mill", "secret": b32(KEYS["mill"]).lower(), "groupId": "g1", "order": {"position": 0},
        "otp": {"label": "Mill:jo", "account": "jo", "issuer": "Mill", "digits": 8, "period": 60, "algorithm": "SHA256",
                "counter": 0, "tokenType": "TOTP", "source": "Manual"},
    }
    counter = {"name": "Harbour", "secret": b32(KEYS["harbour"]),
               "otp": {"label": "Harbour:ann", "counter": 7, "tokenType": "HOTP", "algorithm": None}}
    guard = {"name": "Steam", "secret": b32(KEYS["lantern"]), "otp": {"account": "gordon", "tokenType": "STEAM"}}
    odd = {"name": "Odd", "secret": b32(KEYS["gate"]), "otp": {"tokenType": "OCRA"}}
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work"]), hotp("Harbour", "ann", "harbour", 7),
               steam("Steam", "gordon", "lantern")]
    groups = [{"id": "g1", "name": "Work", "isExpanded": True}]
    backup = {"schemaVersion": 4, "appOrigin": "ios", "groups": groups, "services": [service, counter, guard, odd]}
    rejected = [{"row": 4, "name": "Odd", "code": "uri/unsupported-type"}]
    write("2fas.2fas", backup, "2fas", entries, rejected=rejected)

    link = f"otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill&digits=7&period=20&algorithm=SHA512"
    first = {"schemaVersion": 1, "appOrigin": "android",
             "services": [{"name": "", "secret": b32(KEYS["mill"]), "otp": {"issuer": "Mill", "link": link}}]}
    write("2fas-schema1.json", first, "2fas", [totp("Mill", "jo", "mill", "SHA512", 7, 20)])

    def sealed(name, text):
        salt, nonce = random(name + "salt", 256), random(name + "nonce", 12)
        box = gcm(pbkdf2("sha256", salt, 10_000), nonce, text.encode())
        return ":".join(map(b64, (box, salt, nonce)))

    closed = {"schemaVersion": 4, "services": [], "groups": groups, "reference": sealed("reference", "a fixed text"),
              "servicesEncrypted": sealed("services", json.dumps([service, counter, guard]))}
    write("2fas-sealed.2fas", closed, "2fas", entries, password=PASSWORD)


# --- Aegis ----------------------------------------------------------------------------------------------------------------

def aegis():
    def one(kind, issuer, name, secret, info=None, **more):
        return {"type": kind, "uuid": name, "name": name, "issuer": issuer, "note": "", "favorite": False, "icon": None,
                "info": {"secret": secret, "algo": "SHA1", "digits": 6, "period": 30, **(info or {})}, **more}

    seed = KEYS["gate"][:8]
    key = random("yandex", 16)
    picture = {"icon": b64(b"<svg onload='x'/>"), "icon_mime": "image/svg+xml"}
    rows = [one("totp", "Mill", "jo", b32(KEYS["mill"]), {"algo": "SHA256", "digits": 8, "period": 60}, groups=["u1", "u2"], note="by post", favorite=True, **picture),
            one("hotp", "Harbour", "ann", b32(KEYS["harbour"]), {"counter": 7}, icon=b64(PIXEL), icon_mime="image/png"), one("steam", "Steam", "gordon", b32(KEYS["lantern"]), {"digits": 5}),
            one("motp", "Gate", "jo", b32(seed), {"algo": "MD5", "period": 10, "pin": "4521"}), one("yandex", None, "ute", b32(key), {"algo": "SHA256", "digits": 8, "pin": "7586"}),
            one("totp", "Odd", "x", b32(KEYS["gate"]), {"digits": 0}), one("ocra", "Odd", "y", b32(KEYS["gate"]))]
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work", "Home"], note="by post", favorite=True, hasIcon=True, hasPicture=False),
               hotp("Harbour", "ann", "harbour", 7, hasPicture=True, favorite=False), steam("Steam", "gordon", "lantern"),
               {"type": "motp", "issuer": "Gate", "label": "jo", "secret": seed.hex(), "algorithm": "MD5", "digits": 6, "period": 10, "pin": "4521"},
               {"type": "yandex", "issuer": "", "label": "ute", "secret": b32(key), "algorithm": "SHA256", "digits": 8, "period": 30, "pin": "7586"}]
    groups = [{"uuid": "u1", "name": "Work"}, {"uuid": "u2", "name": "Home"}]
    rejected = [{"row": 6, "name": "Odd x", "code": "entry/digits"}, {"row": 7, "name": "Odd y", "code": "uri/unsupported-type"}]
    database = {"version": 3, "entries": rows, "groups": groups}
    write("aegis.json", {"version": 1, "header": {"slots": None, "params": None}, "db": database}, "aegis", entries, rejected=rejected)
    older = {"version": 2, "entries": [one("steamtotp", "Steam", "gordon", b32(KEYS["lantern"])), one("totp", "Mill", "jo", b32(KEYS["mill"]), {"algo": "sha256"}, group="Work")]}
    write("aegis-2.json", {"version": 1, "header": {"slots": None, "params": None}, "db": older}, "aegis",
          [steam("Steam", "gordon", "lantern"), totp("Mill", "jo", "mill", "SHA256", groups=["Work"])])

    def boxed(name, key, plain):
        nonce = random(name, 12)
        box = gcm(key, nonce, plain)
        return box[:-16], {"nonce": nonce.hex(), "tag": box[-16:].hex()}

    master = random("aegis master", 32)

    def slot(name, password, **more):
        salt = random(name, 32)
        key, params = boxed(name + " key", hashlib.scrypt(password.encode(), salt=salt, n=1 << 14, r=8, p=1, dklen=32, maxmem=1 << 27), master)
        return {"type": 1, "uuid": name, "key": key.hex(), "key_params": params, "n": 1 << 14, "r": 8, "p": 1, "salt": salt.hex(), "repaired": True, "is_backup": False, **more}

    db, params = boxed("aegis db", master, json.dumps(database).encode())
    finger = {"type": 2, "uuid": "f", "key": "00", "key_params": {"nonce": "00", "tag": "00"}}
    sealed = {"version": 1, "header": {"slots": [finger, slot("backup", "another, for backups", is_backup=True), slot("own", PASSWORD)], "params": params}, "db": b64(db)}
    write("aegis-sealed.json", sealed, "aegis", entries, rejected=rejected, password=PASSWORD)
    write("aegis-finger.json", {**sealed, "header": {"slots": [finger], "params": params}}, "aegis", error="transfer/no-password-slot", password=PASSWORD)
    greedy = slot("own", PASSWORD, n=1 << 26)
    write("aegis-greedy.json", {**sealed, "header": {"slots": [greedy], "params": params}}, "aegis", error="crypto/kdf-cost", password=PASSWORD)


# --- Ente -----------------------------------------------------------------------------------------------------------------

def ente():
    display = '%7B%22pinned%22%3Atrue%2C%22trashed%22%3Atrue%2C%22tags%22%3A%5B%22Work%22%5D%2C%22note%22%3A%22by%20post%22%2C%22tapCount%22%3A3%2C%22lastUsedAt%22%3A1700000000000000%7D'
    lines = "\n".join([
        f"otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill&algorithm=sha256&digits=8&period=60&codeDisplay={display}",
        f"otpauth://hotp/Harbour:ann?secret={b32(KEYS['harbour'])}&issuer=Harbour&counter=7",
        f"otpauth://steam/Steam:gordon?secret={b32(KEYS['lantern'])}&issuer=Steam",
    ])
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work"], note="by post", trashed=True, favorite=True, uses=3, usedAtMs=1_700_000_000_000),
               hotp("Harbour", "ann", "harbour", 7), steam("Steam", "gordon", "lantern")]
    write("ente.txt", lines, "uri-list", entries)

    salt = random("ente", 16)
    key = argon2id(salt, 8192, 3, 1)
    state = nacl.crypto_secretstream_xchacha20poly1305_state()
    header = nacl.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    box = nacl.crypto_secretstream_xchacha20poly1305_push(state, lines.encode(), None, 3)
    sealed = {"version": 1, "kdfParams": {"memLimit": 8192 * 1024, "opsLimit": 3, "salt": b64(salt)},
              "encryptedData": b64(box), "encryptionNonce": b64(header)}
    write("ente-sealed.json", sealed, "ente", entries, password=PASSWORD)
    greedy = {**sealed, "kdfParams": {"memLimit": 4 * 1024**3, "opsLimit": 4, "salt": b64(salt)}}
    write("ente-greedy.json", greedy, "ente", error="crypto/kdf-cost", password=PASSWORD)


# --- Bitwarden ------------------------------------------------------------------------------------------------------------

def bitwarden():
    def item(name, totp_text, username=None, **more):
        return {"id": name, "type": 1, "name": name, "notes": None, "favorite": False, "folderId": None,
                "login": {"username": username, "password": "x", "totp": totp_text, "uris": [{"uri": "androidapp://x"},
                          {"uri": "https://mill.example"}]}, **more}

    link = f"otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill&algorithm=SHA256&digits=8&period=60"
    vault = {"encrypted": False, "folders": [{"id": "f1", "name": "Work"}], "items": [
        {**item("The mill", link, "someone else"), "folderId": "f1", "favorite": True, "notes": "by post"},
        item("Harbour", b32(KEYS["harbour"]).lower(), "ann"),
        item("Steam", f"steam://{b32(KEYS['lantern'])}", "gordon"),
        item("No code", None), {"type": 2, "name": "A note", "secureNote": {"type": 0}},
        item("Broken", "not a key at all!"),
        {**item("Old", b32(KEYS["gate"]), "ann"), "deletedDate": "2024-01-01T00:00:00.000Z"},
    ]}
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work"], note="by post", favorite=True),
               totp("Harbour", "ann", "harbour"), steam("Steam", "gordon", "lantern"),
               totp("Old", "ann", "gate", trashed=True)]
    rejected = [{"row": 6, "name": "Broken", "code": "entry/secret-not-base32"}]
    remarks = [{"kind": "without-code", "count": 2}]
    write("bitwarden.json", vault, "bitwarden", entries, rejected=rejected, remarks=remarks)

    def sealed(kdf, derive):
        salt = b64(random("bitwarden", 16))
        master = derive(salt)
        enc, mac = (hmac.digest(master, info + b"\x01", "sha256") for info in (b"enc", b"mac"))

        def text(name, plain):
            iv = random("bitwarden" + name, 16)
            box = cbc(enc, iv, plain)
            return "2." + "|".join(map(b64, (iv, box, hmac.digest(mac, iv + box, "sha256"))))

        return {"encrypted": True, "passwordProtected": True, "salt": salt, **kdf,
                "encKeyValidation_DO_NOT_EDIT": text("proof", b"8e7fba3a-1111-4222-8333-944445555666"),
                "data": text("data", json.dumps(vault).encode())}

    more = {"password": PASSWORD, "rejected": rejected, "remarks": remarks}
    by_pbkdf2 = sealed({"kdfType": 0, "kdfIterations": 5000}, lambda salt: pbkdf2("sha256", salt.encode(), 5000))
    write("bitwarden-pbkdf2.json", by_pbkdf2, "bitwarden", entries, **more)
    by_argon2 = sealed({"kdfType": 1, "kdfIterations": 2, "kdfMemory": 16, "kdfParallelism": 3},
                       lambda salt: argon2id(hashlib.sha256(salt.encode()).digest(), 16 * 1024, 2, 3))
    write("bitwarden-argon2.json", by_argon2, "bitwarden", entries, **more)
    restricted = {"encrypted": True, "encKeyValidation_DO_NOT_EDIT": "2.AA==|AA==|AA==", "folders": [], "items": []}
    write("bitwarden-restricted.json", restricted, "bitwarden", error="transfer/bitwarden-restricted")
    phone = ("folder,favorite,type,name,login_uri,login_totp\r\n"
             f",1,1,Mill,,otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill,Mill,30,6\r\n"
             f",,1,\"Harbour, east\",,{b32(KEYS['harbour'])},,30,6\r\n")
    write("bitwarden-authenticator.csv", phone, "bitwarden",
          [totp("Mill", "jo", "mill", favorite=True), totp("Harbour, east", "", "harbour")])


# --- Proton Authenticator -------------------------------------------------------------------------------------------------

def proton():
    def entry(uri, name, note=None, kind="Totp"):
        return {"id": name, "content": {"uri": uri, "entry_type": kind, "name": name}, "note": note}

    plain = {"version": 1, "entries": [
        entry(f"otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill&algorithm=SHA256&digits=8&period=60", "jo", "by post"),
        entry(f"steam://{b32(KEYS['lantern']).lower()}", "gordon", kind="Steam"), entry("", "Lost")]}
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, note="by post"), steam("Steam", "gordon", "lantern")]
    rejected = [{"row": 3, "name": "Lost", "code": "transfer/row-damaged"}]
    write("proton.json", plain, "proton-authenticator", entries, rejected=rejected)
    salt, nonce = random("proton", 16), random("proton nonce", 12)
    box = gcm(argon2id(salt, 19 * 1024, 2, 1), nonce, json.dumps(plain).encode(), b"proton.authenticator.export.v1")
    sealed = {"version": 1, "salt": b64(salt), "content": b64(nonce + box)}
    write("proton-sealed.json", sealed, "proton-authenticator", entries, rejected=rejected, password=PASSWORD)


# --- Authenticator Extension ----------------------------------------------------------------------------------------------

def extension():
    def salted(name, plain, passphrase):
        salt, material, block = random(name, 8), b"", b""
        while len(material) < 48:
            block = hashlib.md5(block + passphrase + salt).digest()
            material += block
        return b64(b"Salted__" + salt + cbc(material[:32], material[32:48], plain))

    accounts = [
        {"hash": "a1", "index": 0, "type": "totp", "secret": b32(KEYS["mill"]), "issuer": "Mill::mill.example", "account": "jo",
         "algorithm": "SHA256", "digits": 8, "period": 60, "pinned": True},
        {"hash": "a2", "index": 1, "type": "hhex", "secret": KEYS["harbour"].hex(), "issuer": "Harbour", "account": "ann", "counter": 7},
        {"hash": "a3", "index": 2, "type": "steam", "secret": b32(KEYS["lantern"]), "issuer": "Steam", "account": "gordon"},
        {"hash": "a4", "index": 3, "type": "totp", "secret": "bliz-" + b32(KEYS["gate"]), "account": "EU-1234"},
    ]
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, favorite=True), hotp("Harbour", "ann", "harbour", 7),
               steam("Steam", "gordon", "lantern"), totp("", "EU-1234", "gate", digits=8)]
    name = "authenticator-extension"
    plain = {one["hash"]: {**one, "encrypted": False, "dataType": "OTPStorage"} for one in accounts}
    write(f"{name}.json", {**plain, "UserSettings": {"dataType": "UserSettings"}}, name, entries)

    def secrets_under(passphrase):
        return {one["hash"]: {**one, "encrypted": True, "secret": salted(one["hash"], one["secret"].encode(), passphrase)} for one in accounts}

    write(f"{name}-v1.json", secrets_under(PASSWORD.encode()), name, entries, password=PASSWORD)
    key = random("extension key", 120)
    enc = {"enc": salted("key", key, PASSWORD.encode()), "hash": "x"}
    second = secrets_under(key.hex().encode())
    write(f"{name}-v2.json", {**second, "key": enc}, name, entries, password=PASSWORD)
    write(f"{name}-v2-spread.json", {**second, **enc}, name, entries, password=PASSWORD)
    salt = "a3f4c5d6e7f80910"
    passphrase = b64(argon2id(salt.encode(), 19 * 1024, 2, 1)).rstrip("=").encode()
    third = {one["hash"]: {"dataType": "EncOTPStorage", "keyId": "k1", "index": one["index"],
                           "data": salted(one["hash"], json.dumps(one).encode(), passphrase)} for one in accounts}
    third["k1"] = {"dataType": "Key", "id": "k1", "salt": salt, "hash": "x", "version": 3}
    write(f"{name}-v3.json", third, name, entries, password=PASSWORD)
    mixed = {**third, "a5": {"dataType": "EncOTPStorage", "keyId": "k1", "index": 4, "data": salted("a5", b"{}", b"another")}}
    write(f"{name}-mixed.json", mixed, name, entries, password=PASSWORD, rejected=[{"row": 5, "name": "", "code": "transfer/other-password"}])


# --- Authy ----------------------------------------------------------------------------------------------------------------

def authy():
    def token(name, issuer, key, iterations, iv, digits=6, password=PASSWORD):
        salt = b64(random(name, 15))
        vector = random(name + "iv", 16) if iv else bytes(16)
        box = cbc(pbkdf2("sha1", salt.encode(), iterations, password), vector, b32(KEYS[key]).lower().encode())
        return {"account_type": "authenticator", "name": name, "issuer": issuer, "digits": digits, "encrypted_seed": b64(box),
                "salt": salt, "unique_iv": vector.hex() if iv else None, "key_derivation_iterations": iterations}

    tokens = [token("Mill:jo", "Mill", "mill", 3000, True, 8), token("Harbour: ann", None, "harbour", 1000, False),
              token("Old", "", "gate", 1000, True, password="an older one")]
    entries = [totp("Mill", "jo", "mill", digits=8), totp("Harbour", "ann", "harbour")]
    write("authy.json", {"authenticator_tokens": tokens, "deleted": [], "success": True}, "authy", entries, password=PASSWORD,
          rejected=[{"row": 3, "name": "Old", "code": "transfer/other-password"}])
    opened = [{"name": "Mill:jo", "issuer": "Mill", "digits": 8, "decrypted_seed": b32(KEYS["mill"])}]
    write("authy-decrypted.json", {"decrypted_authenticator_tokens": opened}, "authy", entries[:1])
    apps = [{"name": "Gate", "digits": 7, "secret_seed": KEYS["gate"].hex()}]
    write("authy-apps.json", {"apps": apps}, "authy", [totp("", "Gate", "gate", digits=7, period=10)])

    rows = [token(name, None, key, 100_000, True) for name, key in (("Mill:jo", "mill"), ("Harbour", "harbour"))]
    cells = [["name", "encrypted_seed", "salt", "iv"]] + [[one["name"], one["encrypted_seed"], one["salt"], one["unique_iv"]] for one in rows]
    table = [totp("Mill", "jo", "mill"), totp("", "Harbour", "harbour")]
    write("authy-wrapped.csv", '"' + "\n".join(",".join(row) for row in cells) + '"', "authy", table, password=PASSWORD)
    spread = "\ufeff" + "".join(";".join(f'"{cell}"' for cell in row) + "\r\n" for row in cells)
    write("authy-semicolon.csv", spread, "authy", table, password=PASSWORD)

    def settings(lists):
        quoted = {name: json.dumps(value).replace("&", "&amp;").replace('"', "&quot;") for name, value in lists.items()}
        texts = "".join(f'<string name="com.authy.storage.tokens.{name}.key">{text}</string>\n' for name, text in quoted.items())
        return f"<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n<int name=\"key_version\" value=\"121\" />\n{texts}</map>\n"

    plain = [{"accountType": "authenticator", "decryptedSecret": b32(KEYS["mill"]), "digits": 8, "originalIssuer": "Mill",
              "originalName": "Mill:jo", "name": "My mill"},
             {"accountType": "harbour", "decryptedSecret": b32(KEYS["harbour"]), "digits": 6, "name": "ann"}]
    own = [{"name": "Gate", "secretSeed": KEYS["gate"].hex(), "digits": 7}]
    write("authy.xml", settings({"authenticator": plain, "authy": own}), "authy",
          [totp("Mill", "jo", "mill", digits=8), totp("harbour", "ann", "harbour"), totp("", "Gate", "gate", digits=7, period=10)])
    old = token("Mill", None, "mill", 1000, False)
    sealed = [{"accountType": "authenticator", "encryptedSecret": old["encrypted_seed"], "salt": old["salt"], "digits": 6, "name": "Mill - jo"}]
    write("authy-sealed.xml", settings({"authenticator": sealed}), "authy", [totp("Mill", "jo", "mill")], password=PASSWORD)


# --- Stratum --------------------------------------------------------------------------------------------------------------

def stratum():
    def one(kind, issuer, user, secret, **more):
        return {"Type": kind, "Icon": None, "Issuer": issuer, "Username": user, "Secret": secret, "Pin": None, "Algorithm": 0,
                "Digits": 6, "Period": 30, "Counter": 0, "CopyCount": 0, "Ranking": 0, **more}

    yandex = random("yandex", 16)
    accounts = [one(2, "Mill", "jo", b32(KEYS["mill"]), Algorithm=1, Digits=8, Period=60, Icon="@i1", CopyCount=3),
                one(1, "Harbour", None, b32(KEYS["harbour"]), Counter=7), one(4, "Steam", "gordon", b32(KEYS["lantern"])),
                one(3, "Gate", "ann", KEYS["gate"].hex(), Pin="1234"), one(5, "Yandex", "ann", b32(yandex), Pin="5239"),
                one(9, "Odd", "x", "AAAA")]
    backup = {"Authenticators": accounts, "Categories": [{"Id": "c1", "Name": "Work", "Ranking": 0}],
              "AuthenticatorCategories": [{"CategoryId": "c1", "AuthenticatorSecret": b32(KEYS["mill"]), "Ranking": 0}],
              "CustomIcons": [{"Id": "i1", "Data": b64(PIXEL)}]}
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work"], hasPicture=True, uses=3), hotp("Harbour", "", "harbour", 7),
               steam("Steam", "gordon", "lantern"),
               {"type": "motp", "issuer": "Gate", "label": "ann", "secret": KEYS["gate"].hex(), "algorithm": "MD5", "digits": 6,
                "period": 10, "pin": "1234"},
               {"type": "yandex", "issuer": "Yandex", "label": "ann", "secret": b32(yandex), "algorithm": "SHA256", "digits": 8,
                "period": 30, "pin": "5239"}]
    rejected = [{"row": 6, "name": "Odd x", "code": "uri/unsupported-type"}]
    write("stratum.json", backup, "stratum", entries, rejected=rejected)
    text = json.dumps(backup).encode()
    salt, nonce = random("stratum", 16), random("stratum nonce", 12)
    current = b"AUTHENTICATORPRO" + salt + nonce + gcm(argon2id(salt, 65_536, 3, 4), nonce, text)
    write("stratum.authpro", current, "stratum", entries, rejected=rejected, password=PASSWORD)
    salt, iv = random("stratum", 20), random("stratum iv", 16)
    legacy = b"AuthenticatorPro" + salt + iv + cbc(pbkdf2("sha1", salt, 64_000), iv, text)
    write("stratum-legacy.authpro", legacy, "stratum", entries, rejected=rejected, password=PASSWORD)


# --- FreeOTP and FreeOTP+ -------------------------------------------------------------------------------------------------

def signed(data):
    return [byte - 256 if byte > 127 else byte for byte in data]


def free_otp():
    tokens = {
        "Mill:jo": {"algo": "SHA256", "counter": 0, "digits": 8, "issuerExt": "Mill", "issuerInt": "Mill", "label": "jo",
                    "period": 60, "secret": signed(KEYS["mill"]), "type": "TOTP"},
        "Harbour:ann": {"algo": "SHA1", "counter": 7, "digits": 6, "issuerExt": "harbour", "label": "ann", "issuerAlt": "Harbour",
                        "secret": signed(KEYS["harbour"]), "type": "HOTP"},
        "Steam:gordon": {"algo": "SHA1", "digits": 5, "issuerExt": "Steam", "label": "gordon", "period": 30,
                         "secret": signed(KEYS["lantern"]), "type": "TOTP"},
    }
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60), hotp("Harbour", "ann", "harbour", 7), steam("Steam", "gordon", "lantern")]
    lag = [{"kind": "counter-may-lag"}]

    def quoted(value):
        return json.dumps(value).replace("&", "&amp;").replace('"', "&quot;")

    texts = "".join(f'    <string name="{name}">{quoted(value)}</string>\n' for name, value in tokens.items())
    order = f'    <string name="tokenOrder">{quoted(list(tokens))}</string>\n'
    settings = f"<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n{texts}{order}</map>\n"
    write("freeotp.xml", settings, "freeotp", entries, remarks=lag)
    bomb = ('<?xml version="1.0"?>\n<!DOCTYPE map [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
            '<map><string name="tokenOrder">&b;</string></map>')
    write("freeotp-bomb.xml", bomb, "freeotp", error="transfer/damaged")
    plus = {"tokenOrder": list(tokens), "tokens": [*tokens.values(), {"label": "Empty", "type": "TOTP", "secret": [400]}]}
    write("freeotp-plus.json", plus, "freeotp-plus", entries, remarks=lag,
          rejected=[{"row": 4, "name": "Empty", "code": "transfer/row-damaged"}])

    def sealed(name, key, plain, what, bare=False):
        nonce = random(name, 12)
        parameters = (b"" if bare else b"\x30\x11") + b"\x04\x0c" + nonce + (b"" if bare else b"\x02\x01\x10")
        return {"mCipher": "AES/GCM/NoPadding", "mCipherText": signed(gcm(key, nonce, plain, what.encode())),
                "mParameters": signed(parameters), "mToken": what}

    def utf(text):
        units = struct.unpack(f">{len(text.encode('utf-16-be')) // 2}H", text.encode("utf-16-be"))
        return b"".join(bytes([u]) if 0 < u < 0x80 else bytes([0xC0 | u >> 6, 0x80 | u & 63]) if u < 0x800
                        else bytes([0xE0 | u >> 12, 0x80 | u >> 6 & 63, 0x80 | u & 63]) for u in units)

    def java_map(texts):
        head = b"\xac\xed\0\x05sr\0\x11java.util.HashMap" + bytes.fromhex("0507dac1c31660d1") + b"\x03\0\x02"
        head += b"F\0\x0aloadFactorI\0\x09thresholdxp" + bytes.fromhex("3f400000 00000018") + b"w\x08\0\0\0\x20"
        body = b"".join(b"t" + struct.pack(">H", len(utf(text))) + utf(text) for pair in texts.items() for text in pair)
        return head + struct.pack(">I", len(texts)) + body + b"x"

    for name, algorithm, digest, bare in (("freeotp-2.xml", "PBKDF2withHmacSHA512", "sha512", False), ("freeotp-2-bare.xml", "PBKDF2withHmacSHA1", "sha1", True)):
        master, salt = random("master", 32), random("freeotp", 32)
        texts = {}
        for index, (token_name, token) in enumerate(tokens.items()):
            without = {key: value for key, value in token.items() if key != "secret"}
            label = without["label"] + (" 🐎" if index == 0 else "")
            secret = bytes(byte & 255 for byte in token["secret"])
            texts[f"id{index}"] = json.dumps({"key": json.dumps(sealed(token_name, master, secret, "HmacSHA1", bare))})
            texts[f"id{index}-token"] = json.dumps({**without, "label": label}, ensure_ascii=False)
        texts["id9-token"] = json.dumps({"label": "Lost", "type": "TOTP"})
        texts["masterKey"] = json.dumps({"mAlgorithm": algorithm, "mIterations": 10_000, "mSalt": signed(salt),
                                         "mEncryptedKey": sealed("m", pbkdf2(digest, salt, 10_000), master, "AES", bare)})
        rows = [{**entries[0], "label": "jo 🐎"}, *entries[1:]]
        write(name, java_map(texts), "freeotp", rows, password=PASSWORD, rejected=[{"row": 4, "name": "Lost", "code": "transfer/row-damaged"}])


# --- andOTP ---------------------------------------------------------------------------------------------------------------

def and_otp():
    accounts = [
        {"secret": b32(KEYS["mill"]) + "====", "issuer": "Mill", "label": "jo", "digits": 8, "type": "TOTP", "algorithm": "SHA256",
         "thumbnail": "Default", "last_used": 1_700_000_000_000, "used_frequency": 3, "period": 60, "tags": ["Work"]},
        {"secret": b32(KEYS["harbour"]), "label": "Harbour - Harbour:ann", "digits": 6, "type": "HOTP", "algorithm": "SHA1", "counter": 7, "tags": []},
        {"secret": b32(KEYS["lantern"]), "label": ":gordon", "digits": 5, "type": "STEAM", "algorithm": "SHA1", "period": 30},
        {"secret": b32(KEYS["gate"].hex().encode()), "issuer": "", "label": "Gate", "type": "MOTP"},
    ]
    entries = [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work"], uses=3, usedAtMs=1_700_000_000_000), hotp("Harbour", "ann", "harbour", 7), steam("", "gordon", "lantern"),
               {"type": "motp", "issuer": "", "label": "Gate", "secret": KEYS["gate"].hex(), "algorithm": "MD5", "digits": 6, "period": 10}]
    write("andotp.json", accounts, "andotp", entries)
    text, salt, nonce = json.dumps(accounts).encode(), random("andotp", 12), random("andotp nonce", 12)
    new = struct.pack(">I", 140_001) + salt + nonce + gcm(pbkdf2("sha1", salt, 140_001), nonce, text)
    write("andotp.json.aes", new, "andotp", entries, password=PASSWORD, named=True)
    old = nonce + gcm(hashlib.sha256(PASSWORD.encode()).digest(), nonce, text)
    write("andotp-old.json.aes", old, "andotp", entries, password=PASSWORD, named=True)
    write("andotp.json.gpg", bytes([0x85, 0x01, 0x0C, 3]) + random("id", 8) + bytes([1]) + random("pgp", 300), "openpgp", error="transfer/openpgp")
    write("andotp.json.asc", "-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----END PGP MESSAGE-----\n", "openpgp", error="transfer/openpgp")


# --- LastPass, 2FAuth, Raivo, Duo, Enpass, Battle.net ---------------------------------------------------------------------

def plain_ones():
    accounts = [
        {"issuerName": "Mill", "originalIssuerName": "mill.example", "userName": "jo", "originalUserName": "j", "secret": b32(KEYS["mill"]),
         "timeStep": 60, "digits": 8, "algorithm": "sha256", "isFavorite": True, "folderData": {"folderId": 5, "position": 0}},
        {"originalIssuerName": "Harbour", "userName": "", "secret": b32(KEYS["harbour"]), "folderData": {"folderId": 1, "position": 0}},
        {"issuerName": "Nothing", "userName": "x", "secret": ""},
    ]
    folders = [{"id": 0, "name": "Other"}, {"id": 1, "name": "Favorites"}, {"id": 5, "name": "Work"}]
    write("lastpass.json", {"version": 3, "accounts": accounts, "folders": folders}, "lastpass-authenticator",
          [totp("Mill", "jo", "mill", "SHA256", 8, 60, groups=["Work"], favorite=True), totp("Harbour", "", "harbour", groups=[])],
          rejected=[{"row": 3, "name": "Nothing x", "code": "entry/secret-missing"}])

    data = [{"otp_type": "totp", "account": "jo", "service": "Mill", "icon": "x.png", "icon_file": b64(PIXEL), "secret": b32(KEYS["mill"]), "digits": 8,
             "algorithm": "sha256", "period": 60, "counter": None, "legacy_uri": ""},
            {"otp_type": "hotp", "account": "ann", "service": None, "secret": b32(KEYS["harbour"]), "digits": 6, "algorithm": "sha1", "period": None, "counter": 7},
            {"otp_type": "steamtotp", "account": "gordon", "service": "Steam", "secret": b32(KEYS["lantern"])}]
    write("2fauth.json", {"app": "2fauth_v5.0", "schema": 1, "data": data}, "2fauth",
          [totp("Mill", "jo", "mill", "SHA256", 8, 60, hasPicture=True), hotp("", "ann", "harbour", 7), steam("Steam", "gordon", "lantern")])

    rows = [{"issuer": "Mill", "account": "jo", "secret": b32(KEYS["mill"]), "algorithm": "SHA256", "digits": "8", "kind": "TOTP", "timer": "60",
             "counter": "0", "pinned": "true", "iconType": "", "iconValue": ""},
            {"issuer": "Harbour", "account": "ann", "secret": b32(KEYS["harbour"]), "algorithm": "SHA1", "digits": "6", "kind": "HOTP", "timer": "0",
             "counter": "7", "pinned": "false", "iconType": "raivo_repository", "iconValue": "h.png"}]
    write("raivo.json", rows, "raivo", [totp("Mill", "jo", "mill", "SHA256", 8, 60, favorite=True), hotp("Harbour", "ann", "harbour", 7, hasIcon=True)])

    duo = [{"name": "Mill", "accountType": "Third-Party", "otpGenerator": {"otpSecret": b32(KEYS["mill"])}, "logoUri": ""},
           {"name": "Harbour", "otpGenerator": {"otpSecret": b32(KEYS["harbour"]), "counter": 7}}, {"name": "Push", "pkey": "x", "accountType": "Duo"}]
    write("duo.json", duo, "duo", [totp("", "Mill", "mill"), hotp("", "Harbour", "harbour", 7)], remarks=[{"kind": "without-code", "count": 1}])

    def field(kind, value, **more):
        return {"type": kind, "value": value, "deleted": 0, **more}

    items = [{"title": "Mill", "category": "login", "favorite": 1, "trashed": 0, "archived": 0, "note": "by post", "folders": ["f1"], "subtitle": "jo",
              "fields": [field("username", "jo"), field("totp", b32(KEYS["mill"]).lower()), field("totp", "", deleted=0),
                         field("totp", b32(KEYS["gate"]), deleted=1), field("url", "https://mill.example")]},
             {"title": "Harbour", "category": "login", "trashed": 1,
              "fields": [field("totp", f"otpauth://totp/ann?secret={b32(KEYS['harbour'])}&digits=8")]},
             {"title": "Card", "category": "creditcard", "fields": [field("ccNumber", "1")]}]
    write("enpass.json", {"folders": [{"uuid": "f1", "title": "Work"}], "items": items}, "enpass",
          [totp("Mill", "jo", "mill", groups=["Work"], note="by post", favorite=True), totp("Harbour", "ann", "harbour", digits=8, trashed=True)],
          remarks=[{"kind": "without-code", "count": 1}])

    mask = bytes.fromhex("398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a")

    def masked(text):
        return bytes(a ^ b for a, b in zip(text.encode(), mask)).hex()

    serial = "EU-1234-5678-9012"
    now = (f"<map><string name=\"com.blizzard.messenger.AUTHENTICATOR_SERIAL\">{masked(serial)}</string>"
           f"<string name=\"com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET\">{masked(KEYS['gate'].hex())}</string></map>")
    before = f"<map><string name=\"com.blizzard.bma.AUTH_STORE.HASH\">{masked(KEYS['gate'].hex() + serial)}</string></map>"
    for name, text in (("battle-net.xml", now), ("battle-net-old.xml", before)):
        write(name, text, "battle-net", [totp("Battle.net", serial, "gate", digits=8)])


# --- Steam and TOTP Authenticator -----------------------------------------------------------------------------------------

def steam_files():
    guard = {"shared_secret": b64(KEYS["lantern"]), "account_name": "gordon", "identity_secret": "AAAA", "revocation_code": "R12345",
             "Session": {"SteamID": 76561190000000001}, "serial_number": "1", "uri": "otpauth://totp/Steam:gordon?secret=AAAA&issuer=Steam"}
    entries = [steam("Steam", "gordon", "lantern", recovery=["R12345"])]
    write("steam.maFile", guard, "steam", entries)
    write("steam-app.json", {"accounts": {"7656": guard}}, "steam", entries)
    text, salt, iv = json.dumps(guard).encode(), random("steam", 8), random("steam iv", 16)
    write("steam-sealed.maFile", b64(cbc(pbkdf2("sha1", salt, 50_000), iv, text)), "steam", entries, password=PASSWORD, named=True,
          siblings=["steam-manifest.json"])
    manifest = {"encrypted": True, "first_run": False, "entries": [
        {"encryption_iv": b64(iv), "encryption_salt": b64(salt), "filename": "steam-sealed.maFile", "steamid": 1}]}
    write("steam-manifest.json", manifest, "steam", siblings=["steam-sealed.maFile"])
    salt = random("steamguard", 16)
    write("steamguard-cli.maFile", b64(cbc(argon2id(salt, 12 * 1024, 3, 12), iv, text)), "steam", entries, password=PASSWORD, named=True,
          siblings=["steamguard-cli-manifest.json"])
    sealing = {"scheme": "Argon2idAes256", "iv": b64(iv), "salt": b64(salt)}
    newer = {"version": 1, "keyring_id": None, "entries": [
        {"filename": "steamguard-cli.maFile", "steam_id": 1, "account_name": "gordon", "encryption": sealing}]}
    write("steamguard-cli-manifest.json", newer, "steam", siblings=["steamguard-cli.maFile"])


def totp_authenticator():
    items = [{"issuer": "Mill", "name": "jo", "key": b32(KEYS["mill"]), "base": 32, "digits": "8", "period": "60", "isFavorite": True},
             {"issuer": "Unknown", "name": "ann", "key": KEYS["harbour"].hex(), "base": 16, "digits": "6", "period": "30"},
             {"issuer": "Gate", "name": "", "key": b64(KEYS["gate"]), "base": 64, "digits": "6", "period": "30"}]
    entries = [totp("Mill", "jo", "mill", digits=8, period=60, favorite=True), totp("", "ann", "harbour"), totp("Gate", "", "gate")]
    text = json.dumps({json.dumps(items): ""}).encode()

    def sealed(password):
        return b64(cbc(hashlib.sha256(password.encode()).digest(), bytes(16), text))

    write("totp-authenticator.encrypt", sealed(PASSWORD), "totp-authenticator", entries, password=PASSWORD, named=True)
    write("totp-authenticator-default.encrypt", sealed("TotpAuthenticator"), "totp-authenticator", entries, named=True)
    quoted = json.dumps(items).replace('"', "&quot;")
    write("totp-authenticator.xml", f"<map><string name=\"STATIC_TOTP_CODES_LIST\">{quoted}</string></map>", "totp-authenticator", entries)


for make in (aegis, two_fas, ente, bitwarden, proton, extension, authy, stratum, free_otp, and_otp, plain_ones, steam_files, totp_authenticator):
    make()
finish("authenticators")

"""Writes the containers that stand beside this file (zips, databases, archives, pages, pictures) and what each must give (`containers.json`).

Made after the descriptions of the formats, with what `made_up.py` names; then `python3 make-containers.py`. A second run writes the same bytes,
but for the versions of SQLite, of zlib and of the picture library, which these put into what they write.
"""

import hashlib
import hmac
import io
import json
import plistlib
import sqlite3
import struct
import zlib
from pathlib import Path
from urllib.parse import quote

import qrcode
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from PIL import Image, ImageDraw

from made_up import HERE, KEYS, PASSWORD, b32, b64, cbc, finish, hotp, pbkdf2, random, steam, totp, write

LINK = f"otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill&algorithm=SHA256&digits=8&period=60"
MILL = totp("Mill", "jo", "mill", "SHA256", 8, 60)
HARBOUR = hotp("Harbour", "ann", "harbour", 7)


def own(name):
    """An export of the other scripts, which is packed in here."""
    return (HERE / name).read_bytes()


# --- Zips -----------------------------------------------------------------------------------------------------------------

def deflated(data):
    box = zlib.compressobj(9, zlib.DEFLATED, -15)
    return box.compress(data) + box.flush()


def winzip_aes(name, data, password, version):
    """WinZip's AES-256; its counter is little-endian, so block by block. Version 2 leaves the checksum out."""
    salt = random(name, 16)
    keys = hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1000, 66)
    box = Cipher(algorithms.AES(keys[:32]), modes.ECB()).encryptor()
    stream = b"".join(box.update((count + 1).to_bytes(16, "little")) for count in range(len(data) // 16 + 1))
    sealed = bytes(a ^ b for a, b in zip(data, stream))
    return salt + keys[64:] + sealed + hmac.digest(keys[32:64], sealed, "sha1")[:10]


def zip_crypto(name, data, password, crc):
    """PKWARE's old cipher: three words, moved on by every byte."""
    table = [0] * 256
    for index in range(256):
        value = index
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
        table[index] = value
    one, two, three = 0x12345678, 0x23456789, 0x34567890

    def turn(byte):
        nonlocal one, two, three
        one = one >> 8 ^ table[(one ^ byte) & 255]
        two = ((two + (one & 255)) * 134775813 + 1) & 0xFFFFFFFF
        three = three >> 8 ^ table[(three ^ two >> 24) & 255]

    for byte in password.encode():
        turn(byte)
    sealed = bytearray()
    for byte in random(name, 11) + bytes([crc >> 24]) + data:
        near = (three | 2) & 0xFFFF
        sealed.append(byte ^ (near * (near ^ 1) >> 8 & 255))
        turn(byte)
    return bytes(sealed)


def zipped(files, seal=None, is_packed=True):
    """`seal`: `None`, `crypto`, `ae1` or `ae2`."""
    body, directory = b"", b""
    for name, data in files.items():
        data = data.encode() if isinstance(data, str) else data
        crc, packed = zlib.crc32(data), deflated(data) if is_packed else data
        method, extra, flags = 8 if is_packed else 0, b"", 0x800
        if seal:
            flags |= 1
        if seal == "crypto":
            packed = zip_crypto(name, packed, PASSWORD, crc)
        elif seal:
            version = int(seal[2])
            packed = winzip_aes(name, packed, PASSWORD, version)
            extra, method, crc = struct.pack("<HHH2sBH", 0x9901, 7, version, b"AE", 3, method), 99, crc if version == 1 else 0
        title = name.encode()
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0x5821, crc, len(packed), len(data), len(title), len(extra))
        directory += b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + title + extra
        body += b"PK\3\4" + common + title + extra + packed
    return body + directory + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(body), 0)


def one_pux():
    def item(title, user, fields, **more):
        held = [{"title": "code", "value": {"totp": code}} for code in fields] + [{"title": "other", "value": {"concealed": "x"}}]
        return {"overview": {"title": title, "url": "https://mill.example", "tags": more.pop("tags", [])},
                "details": {"loginFields": [{"designation": "username", "value": user}, {"designation": "password", "value": "x"}],
                            "notesPlain": more.pop("note", ""), "sections": [{"fields": held}]}, **more}

    items = [item("Mill", "someone", [LINK, b32(KEYS["harbour"]).lower()], favIndex=1, state="active", tags=["Work"], note="by post"),
             item("Gate", "ann", [b32(KEYS["gate"])], state="archived"), item("No code", "x", [])]
    data = {"accounts": [{"attrs": {}, "vaults": [{"attrs": {"name": "Personal"}, "items": items[:1]}, {"items": [{"item": one} for one in items[1:]]}]}]}
    known = {"groups": ["Work"], "note": "by post", "favorite": True}
    entries = [{**MILL, **known}, {**totp("Mill", "someone", "harbour"), **known}, totp("Gate", "ann", "gate", trashed=True)]
    remarks = [{"kind": "without-code", "count": 1}]
    write("1password.json", data, "1password", entries, remarks=remarks)
    files = {"export.attributes": "{}", "export.data": json.dumps(data), "files/abc___picture.png": b"\x89PNG not really", "files/list.txt": LINK}
    write("1password.1pux", zipped(files), "zip", entries, inner="1password", remarks=remarks)


def proton_pass():
    def item(name, content, fields=(), **more):
        own_fields = [{"fieldName": "second", "type": "totp", "data": {"totpUri": text}} for text in fields]
        return {"state": 1, "pinned": False, "data": {"type": "login", "metadata": {"name": name, "note": more.pop("note", "")},
                "extraFields": own_fields, "content": content}, **more}

    items = [item("Mill", {"itemEmail": "jo@mill.example", "itemUsername": "", "totpUri": LINK, "urls": ["https://mill.example"]}, note="by post", pinned=True),
             item("Harbour", {"itemEmail": "x", "itemUsername": "ann", "totpUri": b32(KEYS["harbour"])}, [f"otpauth://totp/?secret={b32(KEYS['gate'])}"]),
             item("Old", {"itemUsername": "ann", "totpUri": b32(KEYS["lantern"])}, state=2), item("No code", {"totpUri": ""}), item("Broken", {"totpUri": "0189"})]
    data = {"version": "1.21", "encrypted": False, "userId": "x", "vaults": {"v1": {"name": "Personal", "items": items}, "v2": {"name": "Empty", "items": []}}}
    entries = [{**MILL, "note": "by post", "favorite": True}, totp("Harbour", "ann", "harbour"), totp("Harbour", "ann", "gate"),
               totp("Old", "ann", "lantern", trashed=True)]
    more = {"remarks": [{"kind": "without-code", "count": 1}], "rejected": [{"row": 6, "name": "Broken", "code": "entry/secret-not-base32"}]}
    write("proton-pass.json", data, "proton-pass", entries, **more)
    write("proton-pass.zip", zipped({"Proton Pass/data.json": json.dumps(data)}), "zip", entries, inner="proton-pass", **more)
    armour = "-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----END PGP MESSAGE-----\n"
    write("proton-pass-sealed.zip", zipped({"Proton Pass/data.pgp": armour}), "zip", error="transfer/openpgp")


def zips():
    one_pux()
    proton_pass()
    raivo = [totp("Mill", "jo", "mill", "SHA256", 8, 60, favorite=True), hotp("Harbour", "ann", "harbour", 7, hasIcon=True)]
    files = {"raivo-otp-export.json": own("raivo.json"), "raivo-otp-export.html": f"<html>{LINK}</html>"}
    write("raivo.zip", zipped(files, "ae2"), "zip", raivo, inner="raivo", password=PASSWORD)
    write("raivo-ae1.zip", zipped(files, "ae1", False), "zip", raivo, inner="raivo", password=PASSWORD)
    list_of = f"{LINK}\notpauth://hotp/Harbour:ann?secret={b32(KEYS['harbour'])}&issuer=Harbour&counter=7\n"
    write("authenticator-plus.zip", zipped({"Accounts.txt": list_of}, "crypto"), "zip", [MILL, HARBOUR], inner="uri-list", password=PASSWORD)
    write("winauth.zip", zipped({"winauth.txt": own("winauth.txt")}, "crypto", False), "zip", inner="uri-list", password=PASSWORD, **WINAUTH)
    folder = {"__MACOSX/._x": b"\0", "a/raivo.json": own("raivo.json"), "a/read me.txt": "hello", "b/inner.zip": zipped({"list.txt": list_of}), "c/empty.txt": ""}
    write("folder.zip", zipped(folder), "zip", [*raivo, MILL, HARBOUR], inner="raivo")
    write("nothing.zip", zipped({"read me.txt": "hello"}), "zip", error="transfer/unknown")
    deep = zipped({"a.zip": zipped({"b.zip": zipped({"list.txt": list_of})})})
    write("deep.zip", deep, "zip", error="transfer/unknown")


# --- Lists of links -------------------------------------------------------------------------------------------------------

def migration(accounts, index=0, size=1, batch=-77):
    """Google's export: a message of protocol buffers in Base64."""
    def varint(value):
        value, out = value & 0xFFFFFFFFFFFFFFFF, b""
        while value > 127:
            out, value = out + bytes([value & 127 | 128]), value >> 7
        return out + bytes([value])

    def field(number, value):
        if isinstance(value, int):
            return varint(number << 3) + varint(value)
        data = value.encode() if isinstance(value, str) else value
        return varint(number << 3 | 2) + varint(len(data)) + data

    body = b"".join(field(1, b"".join(field(number, value) for number, value in one.items())) for one in accounts)
    body += b"".join(field(number, value) for number, value in ((2, 1), (3, size), (4, index), (5, batch)))
    return "otpauth-migration://offline?data=" + quote(b64(body), safe="")


GOOGLE = [{1: KEYS["mill"], 2: "Mill:jo", 3: "Mill", 4: 2, 5: 2, 6: 2}, {1: KEYS["harbour"], 2: "ann", 3: "Harbour", 4: 1, 5: 1, 6: 1, 7: 7},
          {1: KEYS["gate"], 2: "Old:gate", 3: "Old", 4: 4, 5: 1, 6: 2}]
OF_GOOGLE = [totp("Mill", "jo", "mill", "SHA256", 8), HARBOUR]
WINAUTH = {}


def lists():
    seed = KEYS["gate"][:8].hex()
    text = "\ufeff# a remark\r\n\r\n" + "\r\n".join([
        LINK, f"OTPAUTH://hotp/Harbour%3Aann?Secret={b32(KEYS['harbour']).lower()}&amp;Issuer=Harbour&counter=7",
        f"steam://{b32(KEYS['lantern'])}", f"motp://Gate:jo?secret={seed}", "https://mill.example",
        f"apple-otpauth://totp/Mill:a%20b?secret={b32(KEYS['gate'])}&issuer=Air+Canada,otpauth://totp/:user?secret={b32(KEYS['gate'])}",
        f"otpauth://totp/Odd?secret={b32(KEYS['gate'])}&algorithm=MD5&issuer=Odd", "otpauth://totp/Two:x?secret=AAAA&2step_salt=8&issuer=Two"]) + "\r\n"
    motp = {"type": "motp", "issuer": "Gate", "label": "jo", "secret": seed, "algorithm": "MD5", "digits": 6, "period": 10}
    write("links.txt", text, "uri-list",
          [MILL, HARBOUR, steam("Steam", "", "lantern"), motp, totp("Air Canada", "Mill:a b", "gate"), totp("", "user", "gate")],
          remarks=[{"kind": "not-read", "count": 1}],
          rejected=[{"row": 7, "name": "Odd", "code": "entry/algorithm"}, {"row": 8, "name": "Two x", "code": "uri/two-step"}])

    refused = [{"row": 3, "name": "Old gate", "code": "entry/algorithm"}]
    write("google.txt", f"read from the phone: {migration(GOOGLE)}\n", "uri-list", OF_GOOGLE, rejected=refused)
    first, last = migration(GOOGLE[:1], 0, 3), migration(GOOGLE[1:2], 2, 3)
    write("google-parts.txt", f"{last}\n{first}\n{first}\n", "uri-list", OF_GOOGLE[::-1],
          remarks=[{"kind": "parts", "batch": "-77 3", "have": [1, 3], "of": 3}])
    write("google-broken.txt", migration(GOOGLE)[:120], "uri-list", error="uri/migration-broken")

    guard = json.dumps({"shared_secret": b64(KEYS["lantern"]), "account_name": "gordon", "identity_secret": "AAAA", "revocation_code": "R12345"})
    lines = "\n".join(["# WinAuth", LINK, f"otpauth://totp/gordon?secret=AAAAAAAA&digits=5&issuer=Steam&data={quote(guard)}&deviceid=android%3ax",
                       f"otpauth://totp/The+gate?secret={b32(KEYS['gate'])}&digits=8&icon=BattleNet&serial=EU-1"])
    WINAUTH["entries"] = [MILL, steam("Steam", "gordon", "lantern", recovery=["R12345"]), totp("", "The gate", "gate", digits=8)]
    write("winauth.txt", lines, "uri-list", **WINAUTH)


# --- Databases ------------------------------------------------------------------------------------------------------------

def database(name, tables, *args, **more):
    """`tables`: by name, the columns and the rows."""
    path = Path(f"/tmp/{name}")
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as file:
        for table, (columns, rows) in tables.items():
            file.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
            file.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
    file.close()
    data = path.read_bytes()
    path.unlink()
    write(name, data, *args, **more)


def databases():
    google = [(1, "Mill:jo", b32(KEYS["mill"]).lower(), 0, 0, None, "Mill", None), (2, "ann", b32(KEYS["harbour"]), 7, 1, None, "Harbour", None),
              (3, "Broken:x", "0189", 0, 0, None, None, None), (4, "nobody", b32(KEYS["gate"]), 0, 0, None, None, None)]
    database("google.db", {"accounts": (["_id INTEGER", "email TEXT", "secret TEXT", "counter INTEGER", "type INTEGER", "provider INTEGER", "issuer TEXT", "original_name TEXT"], google)},
             "app-database", [totp("Mill", "jo", "mill"), HARBOUR, totp("", "nobody", "gate")],
             rejected=[{"row": 3, "name": "Broken x", "code": "entry/secret-not-base32"}])
    microsoft = [("Mill", "jo", b32(KEYS["mill"]).lower(), 0, 1), ("Microsoft", "ann@mill.example", b64(KEYS["harbour"]), 1, 1), ("Work", "push", "", 2, 0)]
    database("microsoft", {"accounts": (["name TEXT", "username TEXT", "oath_secret_key TEXT", "account_type INTEGER", "oath_enabled INTEGER"], microsoft)},
             "app-database", [totp("Mill", "jo", "mill"), totp("Microsoft", "ann@mill.example", "harbour", digits=8)], remarks=[{"kind": "without-code", "count": 1}])
    columns = ["type", "icon", "issuer", "username", "secret", "pin", "algorithm", "digits", "period", "counter", "copyCount", "ranking"]
    rows = [(2, "@abc", "Mill", "jo", b32(KEYS["mill"]), None, 1, 8, 60, 0, 3, 0), (1, None, "Harbour", "ann", b32(KEYS["harbour"]), None, 0, 6, 30, 7, 0, 1),
            (9, None, "Odd", "x", b32(KEYS["gate"]), None, 0, 6, 30, 0, 0, 2)]
    stratum = {"authenticator": (columns, rows), "category": (["id", "name", "ranking"], [("c1", "Work", 0)]),
               "authenticatorcategory": (["categoryId", "authenticatorSecret", "ranking"], [("c1", b32(KEYS["mill"]), 0)])}
    database("stratum.db", stratum, "app-database", [{**MILL, "groups": ["Work"], "hasIcon": True, "uses": 3}, HARBOUR],
             rejected=[{"row": 3, "name": "Odd x", "code": "uri/unsupported-type"}])
    database("other.db", {"places": (["url", "title"], [("https://mill.example", "Mill")])}, "app-database", error="transfer/unknown")
    # Under SQLCipher every page is noise, the first one with its salt too.
    write("sqlcipher.db", random("sqlcipher", 8 * 1024), "sealed-database", error="transfer/sealed-database", named=True)


# --- OTP Auth for iOS -----------------------------------------------------------------------------------------------------

def archive(value, is_spread=False):
    """A keyed archive, as NSKeyedArchiver writes it: every object on its own, and pointers between them."""
    objects = ["$null"]

    def put(one):
        if isinstance(one, bool) or isinstance(one, (int, float)):
            return one
        if isinstance(one, (str, bytes)):
            return add(one)
        at = len(objects)
        objects.append(None)
        if isinstance(one, list):
            objects[at] = {"NS.objects": [ref(item) for item in one], "$class": classed("NSArray")}
        elif "$name" in one:
            objects[at] = {**{key: put(item) for key, item in one.items() if key != "$name"}, "$class": classed(one["$name"])}
        else:
            objects[at] = {"NS.keys": [ref(key) for key in one], "NS.objects": [ref(item) for item in one.values()], "$class": classed("NSDictionary")}
        return plistlib.UID(at)

    def add(one):
        objects.append(one)
        return plistlib.UID(len(objects) - 1)

    def ref(one):
        held = put(one)
        return held if isinstance(held, plistlib.UID) else add(held)

    def classed(name):
        return add({"$classname": name, "$classes": [name, "NSObject"]})

    top = {key: put(one) for key, one in value.items()} if is_spread else {"root": put(value)}
    return plistlib.dumps({"$version": 100000, "$archiver": "NSKeyedArchiver", "$top": top, "$objects": objects}, fmt=plistlib.FMT_BINARY, sort_keys=False)


def rn_cryptor(data):
    salt, mac_salt, iv = random("rn", 8), random("rn mac", 8), random("rn iv", 16)
    head = b"\3\1" + salt + mac_salt + iv + cbc(pbkdf2("sha1", salt, 10_000), iv, data)
    return head + hmac.digest(pbkdf2("sha1", mac_salt, 10_000), head, "sha256")


def otp_auth():
    def account(issuer, label, key, kind, **more):
        return {"$name": "ACOTPAccount", "issuer": issuer, "label": label, "secret": KEYS[key], "type": kind, "algorithm": 0, "digits": 0, "period": 0, "counter": 0, **more}

    mill = account("Mill", "jö", "mill", 2, algorithm=2, digits=8, period=60)
    folders = {"Folders": [{"$name": "ACOTPFolder", "name": "Work", "accounts": [mill, account("", "gate", "gate", 2)]},
                           {"$name": "ACOTPFolder", "name": "", "accounts": [account("Harbour", "ann 🐎", "harbour", 1, counter=7), account("Odd", "x", "gate", 5)]}]}
    entries = [{**MILL, "label": "jö", "groups": ["Work"]}, totp("", "gate", "gate", groups=["Work"]), {**HARBOUR, "label": "ann 🐎"}]
    rejected = [{"row": 4, "name": "Odd x", "code": "uri/unsupported-type"}]

    def outer(app, value, is_spread):
        return cbc(hashlib.sha256(app.encode()).digest(), bytes(16), archive(value, is_spread))

    def old(data):
        salt, iv = b64(random("otp salt", 9)), b64(random("otp iv", 9))
        return iv, salt, cbc(hashlib.sha256(f"{salt}-{PASSWORD}".encode()).digest(), hashlib.sha1(iv.encode()).digest()[:16], data)

    iv, salt, box = old(archive(folders))
    write("otp-auth-1.0.otpauthdb", outer("Authenticator", {"Version": 1.0, "IV": iv, "Salt": salt, "WrappedData": box}, False), "otp-auth", entries,
          password=PASSWORD, rejected=rejected)
    write("otp-auth-1.1.otpauthdb", outer("Authenticator", {"Version": 1.1, "WrappedData": rn_cryptor(archive(folders))}, True), "otp-auth", entries,
          password=PASSWORD, rejected=rejected)
    iv, salt, box = old(archive(mill))
    one = [{**MILL, "label": "jö"}]
    write("otp-auth-1.1.otpauth", outer("OTPAuth", {"Version": 1.1, "IV": iv, "Salt": salt, "Data": box}, True), "otp-auth", one, password=PASSWORD)
    write("otp-auth-1.2.otpauth", outer("OTPAuth", {"Version": 1.2, "Data": rn_cryptor(archive(mill))}, False), "otp-auth", one, password=PASSWORD)


# --- Pages and pictures ---------------------------------------------------------------------------------------------------

def code(text, **more):
    made = qrcode.QRCode(**{"box_size": 4, "border": 4, **more})
    made.add_data(text)
    return made.make_image().get_image().convert("RGB")


def saved(image, kind="PNG", **more):
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def transparent(text):
    """Black on nothing, and no quiet zone, as some pages have it."""
    bare = code(text, border=0).convert("L")
    image = Image.new("RGBA", bare.size, (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), mask=bare.point(lambda light: 255 - light))
    return saved(image)


def pages_and_pictures():
    quoted = LINK.replace("&", "&amp;")
    harbour = f"otpauth://hotp/Harbour:ann?secret={b32(KEYS['harbour'])}&issuer=Harbour&counter=7"
    page = (f'<!doctype html>\n<html><head><title>Backup</title></head><body><script>alert(1)</script><table><tr><td>Mill<td><code>{quoted}</code>'
            f'<td><img src="data:image/png;base64,{b64(saved(code(LINK)))}"></tr><tr><td><a href="{harbour.replace("&", "&#38;")}">Harbour</a></tr></table></body></html>')
    write("links.html", page, "html", [MILL, HARBOUR])
    images = "".join(f"<img alt='' src='data:image/png;base64,{b64(picture)}'>" for picture in (transparent(LINK), saved(code(harbour))))
    write("pictures.html", f"<!-- made up -->\n<html><body><p>Mill jo 8 digits</p>{images}</body></html>", "html", [MILL, HARBOUR])
    write("no-codes.html", "<html><body><p>Nothing here</p></body></html>", "html")

    write("code.png", saved(code(LINK)), "picture", [MILL])
    write("google.png", saved(code(migration(GOOGLE[:2]))), "picture", OF_GOOGLE)
    screen = Image.new("RGB", (700, 500), (32, 40, 48))
    screen.paste(code(LINK), (40, 60))
    screen.paste(code(harbour), (380, 120))
    write("screenshot.jpg", saved(screen, "JPEG", quality=80), "picture", [MILL, HARBOUR])
    picture = Image.new("RGB", (200, 200), (200, 220, 240))
    ImageDraw.Draw(picture).ellipse((40, 40, 160, 160), fill=(20, 90, 90))
    write("no-code.png", saved(picture), "picture", error="scan/no-code-found")
    write("text.jpeg", LINK + "\n", "uri-list", [MILL])


for make in (lists, zips, databases, otp_auth, pages_and_pictures):
    make()
finish("containers")

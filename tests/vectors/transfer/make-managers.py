"""Writes the exports of password managers that stand beside this file, and what each must give (`managers.json`).

Made after the descriptions of the formats, with what `made_up.py` names; then `python3 make-managers.py`. A second run writes the same bytes.
"""

import gzip
import hashlib
import hmac
import struct
from xml.sax.saxutils import escape

import argon2.low_level as argon2
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from made_up import KEYS, PASSWORD, b32, b64, cbc, finish, hotp, random, steam, totp, write

LINK = f"otpauth://totp/Mill:jo?secret={b32(KEYS['mill'])}&issuer=Mill&algorithm=SHA256&digits=8&period=60"
MILL = totp("Mill", "jo", "mill", "SHA256", 8, 60)
SPACED = " ".join(b32(KEYS["harbour"]).lower()[at:at + 4] for at in range(0, 32, 4))


# --- Tables ---------------------------------------------------------------------------------------------------------------

def line(*cells, end="\r\n", between=","):
    """Everything in quotes, as programs do that do not look at what is in a cell."""
    return between.join('"' + cell.replace('"', '""') + '"' for cell in cells) + end


def without(count):
    return [{"kind": "without-code", "count": count}]


def tables():
    one = ("Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n"
           f"Mill,https://mill.example,someone,x,{LINK},true,false,Work;Home,by post\n"
           f'"Harbour, east",,ann,"a ""b""",{SPACED},false,true,,"two\nlines"\n'
           "No code,,x,y,,false,false,,\n")
    write("1password.csv", one, "1password-csv",
          [{**MILL, "groups": ["Work", "Home"], "note": "by post", "favorite": True},
           totp("Harbour, east", "ann", "harbour", trashed=True, note="two\nlines")], remarks=without(1))

    apple = ("Title,URL,Username,Password,Notes,OTPAuth\n"
             f"mill.example (jo),https://mill.example/,jo,x,,otpauth://totp/jo?secret={b32(KEYS['mill'])}\n"
             f"harbour.example,https://harbour.example/,,x,by post,{b32(KEYS['harbour'])}\n")
    write("apple.csv", apple, "apple-csv", [totp("mill.example", "jo", "mill"), totp("harbour.example", "", "harbour", note="by post")])

    names = ("Group", "Title", "Username", "Password", "URL", "Notes", "TOTP", "Icon", "Last Modified", "Created")
    times = ("0", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
    key = b32(KEYS["gate"])
    write("keepassxc.csv", line(*names, end="\n") + line("Root/Work", "Mill", "jo", "x", "https://mill.example", "by post", LINK, *times, end="\n")
          + line("Root", "", "", "", "", "", f"otpauth://totp/KeePassXC:none?secret={key}&period=30&digits=6&issuer=KeePassXC", *times, end="\n")
          + line("Root", "Steam", "gordon", "", "", "", f"otpauth://totp/Steam:gordon?secret={b32(KEYS['lantern'])}&period=30&digits=5&issuer=Steam&encoder=steam", *times, end="\n"),
          "keepassxc-csv", [{**MILL, "groups": ["Work"], "note": "by post"}, totp("", "", "gate"), steam("Steam", "gordon", "lantern")])

    write("keepass.csv", line("Account", "Login Name", "Password", "Web Site", "Comments", "TimeOtp-Secret-Base32")
          + line("Mill", "jo", "x", "https://mill.example", "by post", b32(KEYS["mill"])), "keepass-csv", [totp("Mill", "jo", "mill", note="by post")])

    last = "url,username,password,totp,extra,name,grouping,fav\n"
    write("lastpass.csv", last + f"https://mill.example,jo,x,{b32(KEYS['mill'])},by post,Mill,Work,1\nhttp://sn,,,,a note,Note,,0\n"
          f"https://harbour.example,ann,x,not a key!,,Harbour,,0\n", "lastpass-csv",
          [totp("Mill", "jo", "mill", groups=["Work"], note="by post", favorite=True)],
          remarks=without(1), rejected=[{"row": 3, "name": "Harbour ann", "code": "entry/secret-not-base32"}])
    write("lastpass-old.csv", last.replace("totp,", "") + "https://mill.example,jo,x,,Mill,Work,1\n", "lastpass-csv", remarks=without(1))

    dash = "username,username2,username3,title,password,note,category,"
    row = f'jo,,,Mill,x,"by\npost",Work,'
    write("dashlane.csv", f"{dash}otpSecret\n{row}{b32(KEYS['mill'])}\n,,ann,Harbour,x,,,\"{SPACED}\"\n", "dashlane-csv",
          [totp("Mill", "jo", "mill", groups=["Work"], note="by\npost"), totp("Harbour", "ann", "harbour")])
    write("dashlane-newer.csv", f"{dash}otpUrl\n{row}{LINK}\n", "dashlane-csv", [MILL])

    write("keeper.csv", line("Work", "Mill", "someone", "x", "https://mill.example", "by post", "", "TFC:Keeper", LINK)
          + line("", "Harbour", "ann", "x", "", "", "", "Colour", "blue") + line("", "Gate", "", "x", "", "", "", "Colour", "red", "TFC:Keeper",
          f"otpauth://totp/?secret={b32(KEYS['gate'])}"), "keeper-csv",
          [{**MILL, "groups": ["Work"], "note": "by post"}, totp("Gate", "", "gate")], remarks=without(1))

    robo = "Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\n"
    fields = '"Login,1,,txt,jo","Pwd,2,,pwd,x",'
    write("roboform.csv", robo + f"Mill,https://mill.example,https://mill.example,jo,x,by post,/Work,{fields}\"TOTP KEY$,,,txt,{b32(KEYS['mill'])}\"\n"
          f"No code,,,ann,x,,/,{fields}\n", "roboform-csv", [totp("Mill", "jo", "mill", groups=["Work"], note="by post")], remarks=without(1))

    write("proton-pass.csv", "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n"
          f"login,Mill,https://mill.example,jo@mill.example,,x,by post,{LINK},1,2,Personal\n"
          f"login,Harbour,,ann@harbour.example,ann,x,,{b32(KEYS['harbour'])},1,2,Personal\nnote,A note,,,,,text,,1,2,Personal\n", "proton-pass-csv",
          [{**MILL, "note": "by post"}, totp("Harbour", "ann", "harbour")], remarks=without(1))

    write("myki.csv", f"url,username,password,additionalInfo,nickname,twofaSecret\nhttps://mill.example,jo,x,by post,Mill,{b32(KEYS['mill']).lower()}\n",
          "myki-csv", [totp("Mill", "jo", "mill", note="by post")])

    write("synology.csv", "Display_Name,Login_Username,Login_Password,Login_URLs,Login_TOTP,Notes,Favorite\n"
          f'Mill,someone,x,"https://a.example,https://mill.example",{LINK},by post,1\n', "synology-csv", [{**MILL, "note": "by post", "favorite": True}])

    other = ("\ufeffService\tUser\tTwo-Factor Key\tRemark\r\n" f"Mill\tjo\t{b32(KEYS['mill'])}\tx\r\n"
             f"Harbour\tann\t\totpauth://hotp/ann?secret={b32(KEYS['harbour'])}&counter=7\r\n" "Nothing\tx\t\t\r\n" "Odd\ty\t0189\t\r\n")
    write("other-table.csv", other, "table", [totp("Mill", "jo", "mill"), hotp("Harbour", "ann", "harbour", 7)],
          remarks=without(1), rejected=[{"row": 4, "name": "Odd y", "code": "entry/secret-not-base32"}])


# --- KeePass --------------------------------------------------------------------------------------------------------------

UUIDS = {name: bytes.fromhex(text.replace("-", "")) for name, text in {
    "aes": "31c1f2e6-bf71-4350-be58-05216afc5aff", "chacha20": "d6038a2b-8b6f-4cb5-a524-339a31dbb59a",
    "twofish": "ad68f29f-576f-4bb9-a36a-d47af965346c", "aes-kdf": "c9d9f39a-628a-4460-bf74-0d08c18a4fea",
    "argon2d": "ef636ddf-8c29-444b-91f7-a9a403e30a0c", "argon2id": "9e298b19-56db-4773-b23d-fc3ec6f0a1e6"}.items()}
BIN = b64(random("bin", 16))
COMPOSITE = hashlib.sha256(hashlib.sha256(PASSWORD.encode()).digest()).digest()


def chacha20(key, nonce, data):
    return Cipher(algorithms.ChaCha20(key, struct.pack("<I", 0) + nonce), None).encryptor().update(data)


def salsa20(key, nonce):
    """The key stream (eSTREAM's specification, section 5), block by block."""
    words = list(struct.unpack("<8I", key))
    sigma = struct.unpack("<4I", b"expand 32-byte k")
    turn = lambda value, by: ((value << by) | (value >> (32 - by))) & 0xFFFFFFFF
    for count in range(1000):
        n = (*struct.unpack("<2I", nonce), count & 0xFFFFFFFF, count >> 32)
        start = [sigma[0], *words[:4], sigma[1], *n, sigma[2], *words[4:], sigma[3]]
        x = start[:]
        rows = [(0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11), (0, 1, 2, 3), (5, 6, 7, 4), (10, 11, 8, 9), (15, 12, 13, 14)]
        for _ in range(10):
            for a, b, c, d in rows:
                x[b] ^= turn((x[a] + x[d]) & 0xFFFFFFFF, 7)
                x[c] ^= turn((x[b] + x[a]) & 0xFFFFFFFF, 9)
                x[d] ^= turn((x[c] + x[b]) & 0xFFFFFFFF, 13)
                x[a] ^= turn((x[d] + x[c]) & 0xFFFFFFFF, 18)
        yield from struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(x, start)))


def keepass_xml(stream):
    """`stream`: the key stream under which protected values lie, in the order of the file."""
    stream = iter(stream)

    def entry(name, title, user, fields, inner=""):
        texts = [("Title", title, False), ("UserName", user, False), *((key, value, key not in ("URL", "Notes")) for key, value in fields.items())]
        strings = "".join(
            f'<String><Key>{key}</Key><Value Protected="True">{b64(bytes(a ^ b for a, b in zip(value.encode(), stream)))}</Value></String>' if secret
            else f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>" for key, value, secret in texts)
        return f"<Entry><UUID>{b64(random(name, 16))}</UUID><IconID>0</IconID><Tags>{'Home' if name == 'mill' else ''}</Tags>{strings}{inner}</Entry>"

    old = lambda: f"<History>{entry('mill', 'Before', 'old', {'otp': b32(KEYS['gate'])})}</History>"
    entries = (entry("mill", "The mill", "someone", {"Password": "x", "URL": "https://mill.example", "Notes": "by post", "otp": LINK}).replace("</Entry>", old() + "</Entry>")
               + entry("both", "Harbour", "ann", {"TimeOtp-Secret-Hex": KEYS["harbour"].hex(), "TimeOtp-Algorithm": "HMAC-SHA-256", "TimeOtp-Length": "8", "TimeOtp-Period": "20",
                                                  "HmacOtp-Secret-Base64": b64(KEYS["harbour"]), "HmacOtp-Counter": "7"})
               + entry("plain", "No code", "x", {"Password": "y"}))
    inner = (entry("steam", "Steam", "gordon", {"TOTP Seed": b32(KEYS["lantern"]), "TOTP Settings": "30;S"})
             + entry("plugin", "Gate", "", {"otp": f"key={b32(KEYS['gate'])}&size=8&step=60&otpHashMode=SHA512"}))
    group = lambda name, title, held: f"<Group><UUID>{b64(random(name, 16))}</UUID><Name>{title}</Name>{held}</Group>"
    thrown = f"<Group><UUID>{BIN}</UUID><Name>Recycle Bin</Name>{entry('gone', 'Gone', 'x', {'otp': LINK})}</Group>"
    root = group("root", "Passwords", entries + group("work", "Work", inner) + thrown)
    meta = f"<Meta><Generator>made up</Generator><RecycleBinEnabled>True</RecycleBinEnabled><RecycleBinUUID>{BIN}</RecycleBinUUID></Meta>"
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><KeePassFile>{meta}<Root>{root}</Root></KeePassFile>'.encode()


KEEPASS = [
    {**MILL, "groups": ["Home"], "note": "by post"}, totp("Harbour", "ann", "harbour", "SHA256", 8, 20), hotp("Harbour", "ann", "harbour", 7),
    steam("Steam", "gordon", "lantern", groups=["Work"]), totp("Gate", "", "gate", "SHA512", 8, 60, groups=["Work"]),
]


def dictionary(values):
    """A variant dictionary, in which version 4 keeps what a derivation takes."""
    kinds = {bytes: (0x42, bytes), int: (0x05, lambda value: struct.pack("<Q", value)), str: (0x04, lambda value: struct.pack("<I", int(value)))}
    body = b""
    for name, value in values.items():
        kind, pack = kinds[type(value)]
        body += struct.pack("<BI", kind, len(name)) + name.encode() + struct.pack("<I", len(pack(value))) + pack(value)
    return struct.pack("<H", 0x0100) + body + b"\0"


def version_4(cipher, kdf, zipped):
    seed, iv, salt = random("seed", 32), random("kdbx iv", 12 if cipher == "chacha20" else 16), random("kdbx salt", 32)
    cost = {"$UUID": UUIDS[kdf], "S": salt, "P": "2", "M": 1024 * 1024, "I": 2, "V": "19"}
    fields = [(2, UUIDS[cipher]), (3, struct.pack("<I", zipped)), (4, seed), (7, iv), (11, dictionary(cost)), (0, b"\r\n\r\n")]
    head = struct.pack("<IIHH", 0x9AA2D903, 0xB54BFB67, 1, 4) + b"".join(struct.pack("<BI", kind, len(data)) + data for kind, data in fields)
    variant = argon2.Type.D if kdf == "argon2d" else argon2.Type.ID
    derived = argon2.hash_secret_raw(COMPOSITE, salt, 2, 1024, 2, 32, variant)
    key, macs = hashlib.sha256(seed + derived).digest(), hashlib.sha512(seed + derived + b"\1").digest()

    def mac(index, *parts):
        return hmac.digest(hashlib.sha512(struct.pack("<Q", index) + macs).digest(), b"".join(parts), "sha256")

    inner_key = random("inner", 64)
    wide = hashlib.sha512(inner_key).digest()
    xml = keepass_xml(chacha20(wide[:32], wide[32:44], bytes(4096)))
    inner = b"".join(struct.pack("<BI", kind, len(data)) + data for kind, data in ((1, struct.pack("<I", 3)), (2, inner_key), (0, b""))) + xml
    plain = gzip.compress(inner, mtime=0) if zipped else inner
    box = chacha20(key, iv, plain) if cipher == "chacha20" else cbc(key, iv, plain)
    blocks = b""
    for index, data in enumerate((box[:1000], box[1000:], b"")):
        size = struct.pack("<I", len(data))
        blocks += mac(index, struct.pack("<Q", index), size, data) + size + data
    return head + hashlib.sha256(head).digest() + mac(0xFFFFFFFFFFFFFFFF, head) + blocks


def version_3():
    seed, grown, iv, start, inner_key = (random(name, size) for name, size in (("seed", 32), ("grow", 32), ("kdbx iv", 16), ("start", 32), ("inner", 32)))
    rounds = 2000
    fields = [(2, UUIDS["aes"]), (3, struct.pack("<I", 1)), (4, seed), (5, grown), (6, struct.pack("<Q", rounds)), (7, iv), (8, inner_key), (9, start),
              (10, struct.pack("<I", 2)), (0, b"\r\n\r\n")]
    head = struct.pack("<IIHH", 0x9AA2D903, 0xB54BFB67, 1, 3) + b"".join(struct.pack("<BH", kind, len(data)) + data for kind, data in fields)
    derived = COMPOSITE
    box = Cipher(algorithms.AES(grown), modes.ECB()).encryptor()
    for _ in range(rounds):
        derived = box.update(derived)
    key = hashlib.sha256(seed + hashlib.sha256(derived).digest()).digest()
    xml = keepass_xml(salsa20(hashlib.sha256(inner_key).digest(), bytes.fromhex("e830094b97205d2a")))
    data = gzip.compress(xml, mtime=0)
    blocks = struct.pack("<I", 0) + hashlib.sha256(data).digest() + struct.pack("<I", len(data)) + data + struct.pack("<I", 1) + bytes(36)
    return head + cbc(key, iv, start + blocks)


def keepass():
    more = {"password": PASSWORD, "remarks": without(1)}
    write("keepass-3.kdbx", version_3(), "keepass", KEEPASS, **more)
    write("keepass-4-argon2d.kdbx", version_4("aes", "argon2d", False), "keepass", KEEPASS, **more)
    write("keepass-4-argon2id.kdbx", version_4("chacha20", "argon2id", True), "keepass", KEEPASS, **more)
    # What is told from the header alone; behind it lies AES.
    write("keepass-twofish.kdbx", version_4("twofish", "argon2id", True), "keepass", error="transfer/keepass-cipher", password=PASSWORD)
    first = struct.pack("<IIII", 0x9AA2D903, 0xB54BFB65, 2, 0x00030002) + random("first", 600)
    write("keepass-1.kdb", first, "keepass", error="transfer/keepass-1", password=PASSWORD)
    greedy = version_4("aes", "argon2d", False).replace(struct.pack("<Q", 1024 * 1024), struct.pack("<Q", 1 << 43), 1)
    write("keepass-greedy.kdbx", rehashed(greedy), "keepass", error="crypto/kdf-cost", password=PASSWORD)


def rehashed(file):
    """With the digest of the header set right, as whoever asks for a cost too high would do."""
    end = file.index(b"\r\n\r\n") + 4
    return file[:end] + hashlib.sha256(file[:end]).digest() + file[end + 32:]


for make in (tables, keepass):
    make()
finish("managers")

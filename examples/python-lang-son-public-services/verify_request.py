"""Lets the hub in and nobody else: HTTP Message Signatures (RFC 9421), Ed25519, a digest of the body (RFC 9530).

Python's standard library has no Ed25519. The package `cryptography` has it: `apt install python3-cryptography` on Debian and
Ubuntu, or `pip install cryptography`. Without it, put the server behind a proxy that lets only the hub's addresses in.
"""

import base64
import hashlib
import json
import re
import threading
import time
import urllib.request

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None

COVERED = {'@method', '@target-uri', 'content-digest', 'content-type', 'x-request-id'}
TOLERANCE_S = 30
LONGEST_S = 60
FRESH_S = 300
ASK_AGAIN_S = 10

INPUT = re.compile(r'(?:^|,)\s*([a-z*][\w.*-]*)=(\(([^()]*)\)((?:;[a-z*][\w.*-]*=(?:"[^"\\]*"|\d{1,15}))*))', re.ASCII)
SIGNATURE = re.compile(r'(?:^|,)\s*([a-z*][\w.*-]*)=:([\w+/]+={0,2}):', re.ASCII)
PARAMETER = re.compile(r';([a-z*][\w.*-]*)=(?:"([^"]*)"|(\d+))', re.ASCII)


class HubKeys:
    """The keys at HUB_KEYS, fetched when they are needed. While the hub cannot be reached those known before hold."""

    def __init__(self, url):
        self.url = url
        self.keys = {}
        self.asked_at = None
        self.lock = threading.Lock()

    def fetch(self):
        with urllib.request.urlopen(self.url, timeout=3) as response:
            return {
                jwk['kid']: base64.urlsafe_b64decode(jwk['x'] + '==')
                for jwk in json.load(response)['keys']
                if jwk.get('crv') == 'Ed25519'
            }

    def get(self, keyid):
        with self.lock:
            patience = FRESH_S if keyid in self.keys else ASK_AGAIN_S
            if self.asked_at is None or time.monotonic() - self.asked_at >= patience:
                self.asked_at = time.monotonic()
                try:
                    self.keys = self.fetch()
                except (OSError, ValueError, KeyError) as error:
                    print(f'{self.url}: {error}', flush=True)
            return self.keys.get(keyid)


class Verifier:
    def __init__(self, keys_url, target_uri):
        if Ed25519PublicKey is None:
            raise SystemExit('HUB_KEYS: apt install python3-cryptography, for Python itself has no Ed25519')
        self.keys = HubKeys(keys_url)
        self.target_uri = target_uri
        self.nonces = {}
        self.lock = threading.Lock()

    def refusal(self, headers, body):
        """None where the hub sent it, this once and just now; else why it is not let in."""
        found = self.find(headers.get('signature-input', ''), headers.get('signature', ''))
        if not found:
            return 'it has no signature of the hub'
        components, parameters, written, signature = found
        if not COVERED <= set(components):
            return 'its signature does not cover ' + ', '.join(sorted(COVERED - set(components)))
        try:
            created, expires = int(parameters['created']), int(parameters['expires'])
            keyid, nonce = parameters['keyid'], parameters['nonce']
        except (KeyError, ValueError):
            return 'its signature lacks created, expires, keyid or nonce'
        now = time.time()
        if parameters.get('alg') != 'ed25519' or expires - created > LONGEST_S:
            return 'its signature is not by Ed25519, or holds for too long'
        if created > now + TOLERANCE_S or expires < now - TOLERANCE_S:
            return 'its signature does not hold now: set the clock of this machine'
        key = self.keys.get(keyid)
        if key is None:
            return f'the hub has no key "{keyid}": look at HUB_KEYS'
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        if headers.get('content-digest') != f'sha-256=:{digest}:':
            return 'its body is not the one that was signed'
        if not self.is_signed(headers, components, written, key, signature):
            return 'its signature is wrong: PUBLIC_URL must be the address that was published'
        return None if self.is_first(nonce, expires + TOLERANCE_S, now) else 'it was sent before'

    @staticmethod
    def find(inputs, signatures):
        by_label = dict(SIGNATURE.findall(signatures))
        for label, written, components, rest in INPUT.findall(inputs):
            parameters = {name: text or digits for name, text, digits in PARAMETER.findall(rest)}
            if parameters.get('tag') == 'lien-tinh' and label in by_label:
                return re.findall(r'"([^"]+)"', components), parameters, written, by_label[label]
        return None

    def is_signed(self, headers, components, written, key, signature):
        special = {'@method': 'POST', '@target-uri': self.target_uri}
        lines = []
        for component in components:
            value = special.get(component, headers.get(component))
            if value is None:
                return False
            lines.append(f'"{component}": {value}\n')
        text = ''.join(lines) + f'"@signature-params": {written}'
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(base64.b64decode(signature), text.encode())
            return True
        except (InvalidSignature, ValueError):
            return False

    def is_first(self, nonce, until, now):
        with self.lock:
            self.nonces = {old: end for old, end in self.nonces.items() if end >= now}
            if nonce in self.nonces:
                return False
            self.nonces[nonce] = until
            return True

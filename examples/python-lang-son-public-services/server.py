"""The server: POST /graphql and GET /health, by Python's standard library alone.

PORT [4103], HOST [127.0.0.1]; HUB_KEYS and PUBLIC_URL let the hub in and nobody else (see verify_request.py).
"""

import json
import os
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from graphql_subset import answer_question
from subgraph import PROVINCE, Subgraph
from verify_request import Verifier

NAME = 'lang-son-public-services'
MOST_BYTES = 256 * 1024


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    # Longer than the hub keeps an idle connection, so that never both use and close it.
    timeout = 72
    # Head and body are two writes: the second would wait for the first to be acknowledged.
    disable_nagle_algorithm = True

    def reply(self, status, body):
        data = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header('content-type', 'application/json; charset=utf-8')
        self.send_header('content-length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def refuse(self, status, message):
        self.close_connection = True
        self.reply(status, {'errors': [{'message': message}]})

    def do_GET(self):
        if self.path == '/health':
            self.reply(200, {'status': 'ok', 'subgraph': NAME, 'figures': len(self.server.subgraph.current()) - 1})
        else:
            self.refuse(404, 'There is only /graphql and /health')

    def do_POST(self):
        length = self.headers.get('content-length', '')
        if self.path != '/graphql' or not length.isdigit() or int(length) > MOST_BYTES:
            self.refuse(400, f'POST /graphql, with a content-length of at most {MOST_BYTES}')
            return
        body = self.rfile.read(int(length))
        verifier = self.server.verifier
        refusal = verifier and verifier.refusal(self.headers, body)
        if refusal:
            self.refuse(401, f'Only the hub may ask: {refusal}')
            return
        try:
            question = json.loads(body)
        except ValueError:
            self.refuse(400, 'The body is no JSON')
            return
        self.reply(200, answer_question(self.server.subgraph.root(), question))

    def log_message(self, *_):
        """Nothing: a line a request would be all that the log holds."""


def main():
    host, port = os.environ.get('HOST', '127.0.0.1'), int(os.environ.get('PORT', '4103'))
    keys_url, target_uri = os.environ.get('HUB_KEYS'), os.environ.get('PUBLIC_URL')
    server = ThreadingHTTPServer((host, port), Handler)
    server.daemon_threads = True
    server.subgraph = Subgraph()
    server.verifier = Verifier(keys_url, target_uri) if keys_url and target_uri else None
    if not server.verifier:
        print('HUB_KEYS: - (ai cũng hỏi được · anybody may ask)')
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: threading.Thread(target=server.shutdown).start())
    print(f'{NAME}: http://{host}:{server.server_port}/graphql\n  {PROVINCE}', flush=True)
    server.serve_forever()
    server.server_close()


if __name__ == '__main__':
    main()

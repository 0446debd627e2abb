import type { FallbackReasonWord } from '../../../schema/types/served.type.ts';
import { CircuitOpenError } from '../../engine/subgraphs/circuit-breaker.ts';
import { endpointFaultOf } from '../endpoint/endpoint-fault-of.ts';
import type { EndpointFaultWord } from '../endpoint/endpoint-fault.ts';
import { WrongAnswer } from './read-live-profile.ts';

const reasons: Readonly<Record<EndpointFaultWord, FallbackReasonWord>> = {
  'bad-url': 'unreachable',
  'bad-authority': 'unreachable',
  'forbidden-address': 'unreachable',
  unencrypted: 'unreachable',
  'unknown-host': 'unreachable',
  unreachable: 'unreachable',
  closed: 'unreachable',
  tls: 'unreachable',
  'too-slow': 'too-slow',
  'too-large': 'wrong-answer',
  'too-deep': 'wrong-answer',
  'not-http': 'wrong-answer',
  redirect: 'wrong-answer',
  'http-status': 'wrong-answer',
  'content-type': 'wrong-answer',
  compressed: 'wrong-answer',
  'not-graphql': 'wrong-answer',
  busy: 'busy',
  resting: 'failing-lately',
  'given-up': 'too-slow',
  unexpected: 'unreachable',
};

/** What whoever asks is told of it; the log has the rest. */
export function fallbackReasonOf(cause: unknown): FallbackReasonWord {
  if (cause instanceof WrongAnswer) return 'wrong-answer';
  if (cause instanceof CircuitOpenError) return 'failing-lately';
  return reasons[endpointFaultOf(cause).word];
}

import type { FindingCode } from '../../core/findings/catalogue.ts';

/** One fault of a cloud, what the service does about it, and the tests that show it. */
export interface FaultRow {
  readonly fault: string;
  readonly does: string;
  /** What the one who asked is told; nothing where they notice nothing. */
  readonly says?: FindingCode;
  /** Files under `tests/`, each with the title of a test in it. */
  readonly shown: readonly (readonly [file: string, title: string])[];
}

const dynamo = 'functions/aws/dynamo-faults.test.ts';
const vault = 'functions/aws/s3-vault.test.ts';
const cloud = 'e2e/cloud-faults.test.ts';

/** Every fault AWS documents that the service meets by design. */
export const faults: readonly FaultRow[] = [
  {
    fault: 'DynamoDB: another writer is in the same items (TransactionConflict)',
    does: 'tries again under the same token, with full jitter; what stays in conflict is a lost race',
    shown: [[dynamo, 'tries a transaction in conflict again and appends once']],
  },
  {
    fault: 'DynamoDB: races for one head are lost over and over',
    does: 'reads, decides and signs anew for 10 s, then asks to come again; nothing was written',
    says: 'head-busy',
    shown: [
      ['functions/faults/at-once.test.ts', 'over and over is said to be so in the end, and changed nothing'],
      [cloud, 'all give receipts when twelve stations send at the same moment'],
    ],
  },
  {
    fault: 'DynamoDB: throttled, or a table out of throughput',
    does: 'tries again within 2 s, then asks to come again',
    says: 'cloud-busy',
    shown: [[dynamo, 'a write refused for a while is done once, with one token for all its tries']],
  },
  {
    fault: 'DynamoDB: a batch read leaves keys undone',
    does: 'asks for them again; undone for ever is a fault, never “absent”',
    says: 'cloud-busy',
    shown: [[dynamo, 'keys left undone for ever are a fault, never taken for absent']],
  },
  {
    fault: 'DynamoDB: the answer to a write is lost',
    does: 'sends the same token again, then looks whether the very entry stands: done once, and known',
    shown: [
      [dynamo, 'an act that was written is appended, and there once'],
      [dynamo, 'the SDK sends the same token again and DynamoDB does nothing twice'],
    ],
  },
  {
    fault: 'DynamoDB: no answer, and nobody can tell',
    does: 'says so; whatever is sent again gets the same receipt or is written now',
    says: 'cloud-unreachable',
    shown: [[dynamo, 'and none to the question either, the fault says so']],
  },
  {
    fault: 'DynamoDB: a poisoned or turned-back item',
    does: 'serves nothing of that election as truth; every other one goes on',
    says: 'database-damaged',
    shown: [
      [dynamo, 'a head turned back is found out by the entry that stands where it says there is none'],
      [dynamo, 'a poisoned head hides no other election from a board, and whoever looks at it finds it out'],
    ],
  },
  {
    fault: 'DynamoDB: more than one item holds (400 KB), even compressed',
    does: 'refuses it with its size; nothing stands',
    says: 'item-too-large',
    shown: [
      [dynamo, 'what does not fit one item even compressed is refused with its size, and nothing stands'],
    ],
  },
  {
    fault: 'S3: two puts of one path meet (409)',
    does: 'tries again with full jitter',
    says: 'cloud-busy',
    shown: [[vault, 'tries again where two puts of one path met (409)']],
  },
  {
    fault: 'S3: the path is taken (412)',
    does: 'compares: the very bytes are “same”; others are what someone else wrote, never overwritten',
    says: 'evidence-altered',
    shown: [[vault, 'never makes a second version of an object']],
  },
  {
    fault: 'S3: the answer to a put is lost, or comes in half',
    does: 'sends it again and finds its own bytes; takes no half of an object for the whole',
    shown: [
      [vault, 'says the same of a put whose answer was lost: it stands once'],
      [vault, 'takes no half of an object for the whole'],
    ],
  },
  {
    fault: 'S3: fails after the transaction, before the entry’s copy',
    does: 'asks to come again; the repeat gets the receipt, the next act completes the copy',
    says: 'cloud-denied',
    shown: [[cloud, 'complete a copy in the vault that a fault cut off, at the next act']],
  },
  {
    fault: 'S3: fails after a certification, before the certificate',
    does: 'shows the certificate all the same; the ruling sent again, or the next one, keeps it',
    shown: [
      [
        'functions/ledger/certificates.test.ts',
        'is completed when its ruling is sent again, which is answered as before',
      ],
    ],
  },
  {
    fault: 'DynamoDB: fails after the act that erases something sealed, before it is erased',
    does: 'asks to come again; nobody is shown it meanwhile, and the act sent again erases it',
    says: 'cloud-busy',
    shown: [
      [
        'functions/sealed.test.ts',
        'that a fault cut off after the act is done when the act is sent again, with the same receipt',
      ],
      [
        'functions/sealed.test.ts',
        'that was cut off shows nothing meanwhile: the ledger decides what is erased',
      ],
    ],
  },
  {
    fault: 'S3: an envelope is kept and its act lost its race',
    does: 'nothing: an envelope no entry names is harmless; the sweep counts them',
    shown: [['functions/ledger/orphans.test.ts', 'envelopes that no entry names are counted']],
  },
  {
    fault: 'KMS: key disabled or to be deleted, permission taken away',
    does: 'accepts nothing, raises an alarm, goes on once it signs',
    says: 'signing-refused',
    shown: [[cloud, 'accept nothing that KMS does not sign, say so, and go on once it signs']],
  },
  {
    fault: 'Lambda: an instance is killed in the middle of an act',
    does: 'the same envelope sent again gets the receipt; nothing is doubled',
    shown: [
      [cloud, 'lose nothing when an instance is killed after the commit: the same bundle gets the receipt'],
    ],
  },
  {
    fault: 'Lambda: a cold start meets a service that fails',
    does: 'says so, and starts at the next request',
    says: 'signing-refused',
    shown: [[cloud, 'that cannot start say so, and start at the next request']],
  },
  {
    fault: 'Lambda: an answer of more than 6 MB',
    does: 'puts it out in the scratch bucket and sends the reader there',
    shown: [
      ['functions/aws/large-answer.test.ts', 'that does not fit is put out whole, and its reader sent there'],
    ],
  },
  {
    fault: 'Registrations of one person in two instances at once',
    does: 'one is registered; the other looks again and is refused',
    says: 'person-has-key',
    shown: [[cloud, 'register a person once, though two ask at the same moment in two instances']],
  },
  {
    fault: 'A function’s clock behind the ledger',
    does: 'a little: the entry gets the time of the last; more: nothing is accepted until it is right',
    says: 'clock-behind',
    shown: [['functions/clock.test.ts', 'set back a little gives the next entry the time of the last']],
  },
  {
    fault: 'A function’s clock off from AWS’s by more than 15 minutes',
    does: 'the SDK takes AWS’s time from the refusal and signs anew',
    shown: [[vault, 'sets its clock right where it is off, as S3 tells it']],
  },
  {
    fault: 'Permissions not as deployed',
    does: 'says so, raises an alarm; a missing object is never confused with one it may not see',
    says: 'cloud-denied',
    shown: [[vault, 'tells a missing object from one it may not see']],
  },
];

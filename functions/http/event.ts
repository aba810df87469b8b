import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A request as API Gateway's HTTP API hands it to a function (payload format 2.0). */
export type Event = APIGatewayProxyEventV2;

/** An answer in the same format; only an embedded home can send a stream. */
export interface Result extends Omit<APIGatewayProxyStructuredResultV2, 'body' | 'headers' | 'statusCode'> {
  statusCode: number;
  headers: Record<string, string>;
  body: string | AsyncIterable<Uint8Array>;
}

export type Handler = (event: Event) => Promise<Result>;

/** What crosses between main and a child: JSON and raw bytes, each answer with the number of its question. */

export interface RequestEnvelope<Request> {
  readonly id: number;
  readonly request: Request;
}

export interface AnswerEnvelope<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

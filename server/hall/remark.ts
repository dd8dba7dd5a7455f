// Free text that stays outside the book.

/** Free text is never in the book: a row of `personal` holds it, the event its id and an HMAC under the row's salt. */
export interface Remark {
  personalId: string;
  seal: string;
}

// What the hall says against it.
export function Said({ text }: { text: string }) {
  return text === '' ? null : (
    <p className="booking-said" role="alert">
      {text}
    </p>
  );
}

// A visit's number in a row of a list; where there is more to know of the visit, pressing the number opens it.
export function VisitNumber({
  number,
  onShow,
}: {
  number: string;
  onShow?: ((number: string) => void) | undefined;
}) {
  if (onShow === undefined) return <b className="hand-number figures">{number}</b>;
  return (
    <button type="button" className="guide-number hand-number figures" onClick={() => onShow(number)}>
      {number}
    </button>
  );
}

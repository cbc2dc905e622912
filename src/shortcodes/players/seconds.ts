/**
 * A time in a video as whole seconds: `90`, `90s`, `1m30s`, `1h2m3s`, `1:30`, `1:02:03`. Null for any other
 * text and for times over 100 hours. Fractions are cut off.
 */
export function readSeconds(text: string): number | null {
  const units = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})(?:\.\d{1,6})?s?)?$/i.exec(text);
  const clock = /^(?:(\d{1,2}):)?(\d{1,4}):(\d{2})$/.exec(text);
  const [, hours = '0', minutes = '0', seconds = '0'] = clock ?? units ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const isMoment = text !== '' && (units !== null || clock !== null) && total < 360_000;
  return isMoment ? total : null;
}

/** Whether a visitor may have sent the request: it reads, and shows no token. */
export function isVisit({ method, headers }: Request): boolean {
  return /^(?:GET|HEAD)$/.test(method) && !headers.has('Authorization');
}

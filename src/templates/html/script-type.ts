const programs = new Set(
  (
    'application/ecmascript application/javascript application/json application/ld+json ' +
    'application/x-ecmascript application/x-javascript module text/ecmascript text/javascript ' +
    'text/javascript1.0 text/javascript1.1 text/javascript1.2 text/javascript1.3 text/javascript1.4 ' +
    'text/javascript1.5 text/jscript text/livescript text/x-ecmascript text/x-javascript'
  ).split(' '),
);

/** Whether Go escapes values in a script of this type as parts of a program. JSON is such a part. */
export function isProgram(type: string): boolean {
  const essence = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
  return essence === '' || programs.has(essence);
}

/** Whether browsers run or heed a script of this type, so that a policy must allow the script. */
export function isHeeded(type: string): boolean {
  const essence = type.trim().toLowerCase();
  return (
    !/json/.test(essence) && (isProgram(essence) || essence === 'importmap' || essence === 'speculationrules')
  );
}

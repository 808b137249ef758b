type Light = { kind: 'red' } | { kind: 'green' };

export function go(light: Light): boolean {
  switch (light.kind) {
    case 'green':
      return true;
  }
  return false;
}

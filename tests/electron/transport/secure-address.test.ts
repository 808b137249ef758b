import { describe, expect, test } from 'vitest';
import { findSecureAddress } from '../../../electron/transport/secure-address.ts';

describe('an address', () => {
  test.each([
    'https://tinh.example.vn',
    'https://tinh.example.vn:8443/',
    'http://127.0.0.1:8099',
    'http://127.9.8.7',
    'http://localhost:1',
    'http://[::1]:8099',
  ])('%s may be spoken to', (address) => {
    expect(findSecureAddress(address)?.href).toBe(new URL(address).href);
  });

  test.each([
    'http://tinh.example.vn',
    'http://10.0.0.1',
    'http://127.0.0.1.example.vn',
    'http://localhost.example.vn',
    'http://[::2]',
    'ftp://127.0.0.1',
    'https://user:pass@tinh.example.vn',
    'tinh.example.vn',
    '',
  ])('%s may not', (address) => {
    expect(findSecureAddress(address)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { AppError } from '../../utils/article/app-error';
import { teamAddress } from '../../utils/team/team-address';

function read(text: string, confirmed?: string): unknown {
  try {
    const { address, exposed } = teamAddress(text, confirmed);
    return exposed ? [address, 'exposed'] : address;
  } catch (error) {
    return (error as AppError).code;
  }
}

describe('the address of a team store', () => {
  it.each([
    ['https://couch.yunxi.example', 'https://couch.yunxi.example'],
    [' HTTPS://Couch.Yunxi.example:6984/ ', 'https://couch.yunxi.example:6984'],
    ['https://yunxi.example/teams/couch//', 'https://yunxi.example/teams/couch'],
    ['http://localhost:5984', 'http://localhost:5984'],
    ['http://127.0.0.1:5984/', 'http://127.0.0.1:5984'],
    ['http://127.1', 'http://127.0.0.1'],
    ['http://[::1]:5984', 'http://[::1]:5984'],
    ['http://couch.localhost', 'http://couch.localhost'],
  ])('%s is %s', (text, address) => {
    expect(read(text)).toBe(address);
  });

  it.each(['http://10.0.0.8:5984', 'http://172.16.0.1', 'http://172.31.255.255', 'http://192.168.1.2/couch', 'http://[fd00::1]', 'http://[fc12:3::4]', 'http://couch', 'http://nas-2:5984'])('%s is taken, and said to be readable on the way', (text) => {
    expect(read(text)).toEqual([text, 'exposed']);
  });

  it.each(['http://couch.yunxi.example', 'http://8.8.8.8', 'http://172.32.0.1', 'http://172.15.0.1', 'http://11.0.0.1', 'http://192.169.0.1', 'http://10.0.0.8.example', 'http://127.0.0.1.example', 'http://localhost.example', 'http://[2001:db8::1]', 'http://[::ffff:8.8.8.8]', 'http://0x08080808', 'http://134744072'])('%s is refused', (text) => {
    expect(read(text)).toBe('team.insecure');
  });

  it('is taken without encryption when its host was typed once more, in full', () => {
    expect(read('http://couch.yunxi.example:5984', ' Couch.yunxi.example:5984 ')).toEqual(['http://couch.yunxi.example:5984', 'exposed']);
    expect(read('http://couch.yunxi.example:5984', 'couch.yunxi.example')).toBe('team.insecure');
    expect(read('http://couch.yunxi.example', 'yunxi.example')).toBe('team.insecure');
    expect(read('http://couch.yunxi.example', '')).toBe('team.insecure');
  });

  it.each(['', 'couch.yunxi.example', 'ftp://couch.example', 'javascript:alert(1)', 'https://', 'https://admin:pw@couch.example', 'https://admin@couch.example', 'https://couch.example/?x=1', 'https://couch.example/_utils/#login', 'http://exa mple'])('%s is none', (text) => {
    expect(read(text)).toBe('team.badAddress');
  });
});

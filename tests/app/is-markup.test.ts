import { expect, it } from 'vitest';
import { isMarkup } from '../../utils/app/is-markup';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each(['<!DOCTYPE html><p>', '\uFEFF\r\n <html lang="zh">', '<script>', '<!-- 404 -->', '<?xml version="1.0"?>', '<HEAD>'])('%j is a page', (text) => {
  expect(isMarkup(bytes(text))).toBe(true);
});

it.each([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array([0x89, 0x50, 0x4e, 0x47]), bytes('GIF89a<html>'), bytes('BM< html'), bytes('<svg xmlns="http://www.w3.org/2000/svg">'), new Uint8Array()])('%j is none', (head) => {
  expect(isMarkup(head)).toBe(false);
});

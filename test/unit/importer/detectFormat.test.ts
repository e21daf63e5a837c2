import { expect, it } from '@jest/globals';
import { detectFormat } from '../../../importer/detectFormat.ts';

it.each([
  ['OFXHEADER:100\nDATA:OFXSGML\n', 'ofx'],
  ['\n\nOFXHEADER:100 DATA:OFXSGML <OFX>', 'ofx'],
  ['<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX>', 'ofx'],
  ['<ofx><stmtrs>', 'ofx'],
  ['!Type:Bank\nD1/1/25\n', 'qif'],
  ['  \n!account\nNChecking\n^', 'qif'],
  ['!Option:AutoSwitch\n', 'qif'],
  ['date,amount,payee\n', 'csv'],
  ['!important,amount\n', 'csv'],
  ['anything', 'csv'],
])('%j is %s', (text, format) => {
  expect(detectFormat(text)).toBe(format);
});

it.each([
  ['<!DOCTYPE html><html><body>Log in', 'web page'],
  ['<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">', 'camt'],
  [':20:STARTUMSE\n:25:10020030/1234567', 'MT940'],
  ['{1:F01BANKDEFFXXXX}', 'MT940'],
])('%j is named as what is not read', (text, reason) => {
  expect(detectFormat(text)).toEqual({ reason: expect.stringContaining(reason) });
});

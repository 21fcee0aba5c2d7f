/**
 * A sealed vault of version 1 with a password and a recovery key, at the lowest cost, made by make-vault-v1-recovery.mjs without any
 * of Faktor's code. It is never made anew: as long as version 1 is read at all, these bytes must open, both ways.
 */
export const recoveryPassword = 'correct horse battery staple 1';
export const recoveryText = 'H9GHF-H1TPE-FEF2K-WSQK4-NPFXD-WH37H-19V7W-05D0M';

const sealed = [
  'RkFLVE9SAAEAAAQOpGVzbG90c4KmYmlkUEM7j70YXA+tlYG2YGg+mRdja2RmpWRuYW1laGFyZ29uMmlkZHNhbHRQAXoLdirzBb4eYyNc',
  'ZVnf/GltZW1vcnlLaUIYQGppdGVyYXRpb25zAWtwYXJhbGxlbGlzbQFka2luZGhwYXNzd29yZGh2YXVsdEtleVh9BJyPYMYNQ1iT4/p3',
  'QFq1yTWfShEA+PQ/6/KpPd9l6EgkYCCM8lcidNQtZp1YtFPkN1vy0VXOfYnYD4FWR7gYYHdCcVTtX1W7WRQXsQEEoVgw91uMsPY5gBUP',
  'ijTy2PL6iyQzmictp8OR7KsxJ83Zpwxe0g8bqoX9hJjw7UhpcHVibGljS2V5WEEEtfr5u5PbszLxO2IQisokPoR5vCUwvu2u5pLBSXgL',
  'ia5Kg638UXl7pOR3X7SZlhR+LASqYisjQ50a635ps5ciSWpwcml2YXRlS2V5WKaCgyISXHvR0qqJhwwT3I3bP4ruRntVGsPbMJIubb0G',
  'iLSA5sPWyJja4vIS2psafCcQN6YoBbOsktN3pBNbhaclebQbMJ60z1VYT2X4eIXMpUFdPhp1ORouWVIEIUUULRiuKeaieM+6xXqgEqrr',
  'qLnv/JPCGNtxrDTRgS+uqjCsddvii5bE76BzV+p7A5rjJpbNO5yBB5pMTFqSvcHJ5L4amEn+pubKpmJpZFAUF5Z4K+bRh3KUGIxKH+OZ',
  'Y2tkZqJkbmFtZWtoa2RmLXNoYTI1NmRzYWx0UBZUOuW0vVl6hdPtScg+Vn5ka2luZGhyZWNvdmVyeWh2YXVsdEtleVh9BPh1ZdfGzNkW',
  'OloC+NNxEJf8UCxv53g2yBvPKC3NPR1tybBNByfCTK6JNzVmoJK0Zg8P8UFIf/qeMtrseecGYFZBAyxSzUJm/dS6cQ/O5RTv7oqtCySh',
  'CESlLvC5x66VhuQH8NxE8I3ZfBGcxyQ+S0OWLhJg8pkYdCoJtg5pcHVibGljS2V5WEEEO2Yk8siY+w2QNCE7g06+m+PikgfBPNSQaWEY',
  'piI8Eyoli3/HHAVR+81wgJ9Lij12qqbPOHI14qJHqxCAgxzl3Wpwcml2YXRlS2V5WKbOK0QrSm4+DA/esAnCRcPr2CoSKAeaIvoQOMH1',
  'XydCYTMPqcvNPwxu7lLkJ1/EOewCxQ5RsN03UFU1ks/VHrw8DoYYKLMHrS7+kncSL0pV6hOJIHk5j0vSQD+fAG6LrTAWPanyVDP+sg0o',
  'dSf8iOSldUouj2RLv78Dx8Q6AkZHpmszUO0EvcVzRbdbDu/pRAEf1Ufdg/Jr0YylLH3C8gYMeiAk4+a/Z3ZhdWx0SWRQGbnDdBk/nlf3',
  'yQAyYCDJEGhyZXZpc2lvbgdpc2F2ZWRBdE1zGwAAAYvP5WgA2xLtqN/XqQKkefhSnYIi1UGmchLSAgukZEeO3at0zUNyZKKfT1Gkv8G9',
  '2TLu80PS/mW86Dx+32JU1cOqOb0Evv7p5FF24mEKOPbWNnKFRGqjv212u3k4/FNwacQeUkG+kNvyR7BFzxSYKfGuW7s4NkA/EU22gWa1',
  '03wmpYSnBnn/9rodkrFS1slFuj91vw5/o7w3TvEFMVAdHl7HapmexZtORHqtQlKnt6HApYZiPswI9D5Xf+9bKGD+lWk9IBL6AIyVGIoB',
  'fR1JKLca8DY0CYQsftWXijbwIz19CEzEF0WVGmtdI4mXw3c5h4p95x0qDo8tYN1q8hkk0BAb0rz2ZMaP86j9T4zLN7Y9TXWlCMah8kOM',
  'JEJ5nyG0bxBhgxV7v+ArPN05j8OwCGzx8+D3v9UHSKw8C63+dy7jSkLZno/a2sGekvCi5M4T6C3NKlzqutnjXM61qaz1B/CMEOpezn5Q',
  'fpfBnMxW0w+gw3NsCDH/RrT4PfMvYty8Ug==',
].join('');

export const vaultV1Recovery = new Uint8Array(Buffer.from(sealed, 'base64'));

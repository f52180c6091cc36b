document.write('906');

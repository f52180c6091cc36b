document.write('3057214');

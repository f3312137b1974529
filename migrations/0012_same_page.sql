-- A page that ends in favour of a better address takes along those that had ended in favour of it.
create index article_same_page on outlay.article (md5(message)) where code = 'SAME_PAGE';

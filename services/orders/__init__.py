"""Orders from elsewhere: a till, a mini-program, Youzan, Meituan, Douyin (docs/import.md, Orders)."""

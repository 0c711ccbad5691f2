-- How much an account has uploaded lately.
create index evidence_upload_time on evidence_upload (owner, uploaded_at);
